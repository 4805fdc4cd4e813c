import type { Paper } from './counting.ts'
import { eachValue } from './each-value.ts'
import { ratio } from './ratio.ts'
import { type Duel, keepBest, type StepCount } from './tie-step.ts'
import { slotsOfTied } from './tied-field.ts'

/**
 * Every two of the tied meet on the ballots that voted on both; the one more ballots prefer wins the
 * duel. A win counts 1, a draw ½. Duels, not ballots, are added up: recusals give some pairs more ballots.
 */
export const headToHead = (paper: Paper, tied: readonly string[]): StepCount => {
	const sorted = tied.toSorted()
	const duels = sorted.map((first, slot) =>
		sorted.slice(slot + 1).map((second): Duel => ({ first, second, preferFirst: 0, preferSecond: 0, equal: 0 })),
	)
	const slots = slotsOfTied(paper, sorted)
	const values = new Int32Array(sorted.length)
	const tell = (number: number, value: number) => {
		const slot = slots[number]!
		if (slot >= 0) values[slot] = value
	}
	return {
		add(votes) {
			values.fill(-1)
			eachValue(paper, votes, tell)
			duels.forEach((against, slot) => {
				against.forEach((duel, i) => {
					const [first, second] = [values[slot]!, values[slot + 1 + i]!]
					if (first < 0 || second < 0) return
					duel[first > second ? 'preferFirst' : first < second ? 'preferSecond' : 'equal']++
				})
			})
		},
		steps: () => [{ step: 'head-to-head', duels: duels.flat(), ...keepBest(figuresOf(duels.flat(), tied)) }],
	}
}

const figuresOf = (duels: readonly Duel[], tied: readonly string[]) => {
	const halves = new Map(tied.map((submission) => [submission, 0]))
	const give = (submission: string, won: number) => halves.set(submission, halves.get(submission)! + won)
	for (const { first, second, preferFirst, preferSecond } of duels) {
		give(first, halvesWon(preferFirst, preferSecond))
		give(second, halvesWon(preferSecond, preferFirst))
	}
	return tied.map((submission) => ({ submission, figure: ratio(halves.get(submission)!, 2) }))
}

const halvesWon = (own: number, others: number) => (own > others ? 2 : own === others ? 1 : 0)
