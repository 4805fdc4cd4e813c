import type { Paper } from './counting.ts'
import { eachValue } from './each-value.ts'
import { ratio } from './ratio.ts'
import { keepBest, type StepCount, type TieStep } from './tie-step.ts'
import { slotsOfTied } from './tied-field.ts'

/** The greater share of highest marks, then of the next lower, until one is left or the marks run out. */
export const topMarks = (paper: Paper, tied: readonly string[]): StepCount => {
	const { method, field } = paper
	if (method.marks.length === 0) return { steps: () => [] }
	const slots = slotsOfTied(paper, tied)
	const votes = tied.map(() => 0)
	const counts = tied.map(() => new Map<number, number>())
	const tellValue = (number: number) => {
		const slot = slots[number]!
		if (slot >= 0) votes[slot]! += 1
	}
	const tellMark = (number: number, mark: number) => {
		const count = counts[slots[number]!]
		count?.set(mark, (count.get(mark) ?? 0) + 1)
	}
	const shareOf = (submission: string, mark: number) => {
		const slot = slots[field.numberOf(submission)!]!
		return ratio(counts[slot]!.get(mark) ?? 0, votes[slot]! * method.marksPerVote)
	}
	return {
		add(ballot) {
			eachValue(paper, ballot, tellValue)
			method.eachMark(ballot, field, tellMark)
		},
		steps() {
			const steps: TieStep[] = []
			let left = tied
			for (const mark of method.marks) {
				if (left.length === 1) break
				const kept = keepBest(left.map((submission) => ({ submission, figure: shareOf(submission, mark) })))
				steps.push({ step: 'top-marks', mark, ...kept })
				left = kept.left
			}
			return steps
		},
	}
}
