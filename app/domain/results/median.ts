import type { Paper } from './counting.ts'
import { eachValue } from './each-value.ts'
import { type Ratio, ratio } from './ratio.ts'
import { keepBest, type StepCount } from './tie-step.ts'
import { slotsOfTied } from './tied-field.ts'

type Occurrences = Map<number, number>

/** The middle of the votes' values; the mean of the middle two when they are even in number. */
export const median = (paper: Paper, tied: readonly string[]): StepCount => {
	const slots = slotsOfTied(paper, tied)
	const values = tied.map((): Occurrences => new Map())
	const tell = (number: number, value: number) => {
		const occurrences = values[slots[number]!]
		occurrences?.set(value, (occurrences.get(value) ?? 0) + 1)
	}
	return {
		add: (votes) => eachValue(paper, votes, tell),
		steps: () => {
			const figures = tied.map((submission, slot) => ({
				submission,
				figure: middleOf(values[slot]!, paper.method.unit),
			}))
			return [{ step: 'median', ...keepBest(figures) }]
		},
	}
}

const middleOf = (values: Occurrences, unit: number): Ratio => {
	const sorted = [...values].sort(([a], [b]) => a - b)
	const size = sorted.reduce((sum, [, times]) => sum + times, 0)
	const valueAt = (place: number): number => {
		let left = place
		for (const [value, times] of sorted) {
			if (left < times) return value
			left -= times
		}
		throw new RangeError('no middle without values')
	}
	return ratio(valueAt(Math.floor((size - 1) / 2)) + valueAt(Math.floor(size / 2)), 2 * unit)
}
