import type { Reading } from './counting.ts'
import { ratio } from './ratio.ts'
import { type Duel, keepBest, type TieStep } from './tie-step.ts'
import { slotsOfTied } from './tied-field.ts'

/**
 * Every two of the tied meet on the ballots that voted on both; the one more ballots prefer wins the
 * duel. A win counts 1, a draw ½. Duels, not ballots, are added up: recusals give some pairs more ballots.
 */
export const headToHead = (reading: Reading, tied: readonly string[]): TieStep[] => {
	const duels = duelsOf(reading, tied.toSorted())
	const halves = new Map(tied.map((submission) => [submission, 0]))
	const give = (submission: string, won: number) => halves.set(submission, halves.get(submission)! + won)
	for (const { first, second, preferFirst, preferSecond } of duels) {
		give(first, halvesWon(preferFirst, preferSecond))
		give(second, halvesWon(preferSecond, preferFirst))
	}
	const figures = tied.map((submission) => ({ submission, figure: ratio(halves.get(submission)!, 2) }))
	return [{ step: 'head-to-head', duels, ...keepBest(figures) }]
}

const halvesWon = (own: number, others: number) => (own > others ? 2 : own === others ? 1 : 0)

const duelsOf = (reading: Reading, tied: readonly string[]): Duel[] => {
	const duels = tied.map((first, slot) =>
		tied.slice(slot + 1).map((second) => ({ first, second, preferFirst: 0, preferSecond: 0, equal: 0 })),
	)
	const slots = slotsOfTied(reading, tied)
	for (const ballot of reading.ballots) {
		const values = new Int32Array(tied.length).fill(-1)
		reading.method.eachValue(ballot.votes, reading.field, (number, value) => {
			const slot = slots[number]!
			if (slot >= 0) values[slot] = value
		})
		duels.forEach((against, slot) => {
			against.forEach((duel, i) => {
				const [first, second] = [values[slot]!, values[slot + 1 + i]!]
				if (first < 0 || second < 0) return
				duel[first > second ? 'preferFirst' : first < second ? 'preferSecond' : 'equal']++
			})
		})
	}
	return duels.flat()
}
