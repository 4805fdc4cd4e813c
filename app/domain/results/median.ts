import type { Reading } from './counting.ts'
import { type Ratio, ratio } from './ratio.ts'
import { keepBest, type TieStep } from './tie-step.ts'
import { slotsOfTied } from './tied-field.ts'

/** The middle of the votes' values; the mean of the middle two when they are even in number. */
export const median = (reading: Reading, tied: readonly string[]): TieStep[] => {
	const slots = slotsOfTied(reading, tied)
	const values = tied.map((): number[] => [])
	for (const ballot of reading.ballots) {
		reading.method.eachValue(ballot.votes, reading.field, (number, value) => {
			values[slots[number]!]?.push(value)
		})
	}
	const figures = tied.map((submission, slot) => ({ submission, figure: middleOf(values[slot]!, reading.method.unit) }))
	return [{ step: 'median', ...keepBest(figures) }]
}

const middleOf = (values: readonly number[], unit: number): Ratio => {
	const sorted = values.toSorted((a, b) => a - b)
	const lower = sorted[Math.floor((sorted.length - 1) / 2)]!
	const upper = sorted[Math.floor(sorted.length / 2)]!
	return ratio(lower + upper, 2 * unit)
}
