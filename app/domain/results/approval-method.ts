import type { Method } from './method.ts'

/** A tick counts one; a submission left unticked counts zero. */
export const approvalMethod = (): Method => ({
	unit: 1,
	marks: [],
	marksPerVote: 1,
	leftOutIsZero: true,
	eachGiven(votes, field, tell) {
		for (const vote of votes) {
			const number = vote.kind === 'ticked' ? field.numberOf(vote.submission) : undefined
			if (number !== undefined) tell(number, 1)
		}
	},
	eachMark() {},
})
