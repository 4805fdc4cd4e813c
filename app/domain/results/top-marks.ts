import type { Reading } from './counting.ts'
import { ratio } from './ratio.ts'
import { keepBest, type TieStep } from './tie-step.ts'
import { slotsOfTied } from './tied-field.ts'

/** The greater share of highest marks, then of the next lower, until one is left or the marks run out. */
export const topMarks = (reading: Reading, tied: readonly string[]): TieStep[] => {
	const { method } = reading
	const shareOf = sharesOf(reading, tied)
	const steps: TieStep[] = []
	let left = tied
	for (const mark of method.marks) {
		if (left.length === 1) break
		const kept = keepBest(left.map((submission) => ({ submission, figure: shareOf(submission, mark) })))
		steps.push({ step: 'top-marks', mark, ...kept })
		left = kept.left
	}
	return steps
}

const sharesOf = (reading: Reading, tied: readonly string[]) => {
	const { ballots, field, method } = reading
	const slots = slotsOfTied(reading, tied)
	const votes = tied.map(() => 0)
	const counts = tied.map(() => new Map<number, number>())
	for (const ballot of ballots) {
		method.eachValue(ballot.votes, field, (number) => {
			const slot = slots[number]!
			if (slot >= 0) votes[slot]! += 1
		})
		method.eachMark(ballot.votes, field, (number, mark) => {
			const count = counts[slots[number]!]
			count?.set(mark, (count.get(mark) ?? 0) + 1)
		})
	}
	return (submission: string, mark: number) => {
		const slot = slots[field.numberOf(submission)!]!
		return ratio(counts[slot]!.get(mark) ?? 0, votes[slot]! * method.marksPerVote)
	}
}
