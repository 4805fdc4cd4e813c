import type { Method } from './method.ts'
import { slotsOf, tellSlots } from './silence.ts'

/** A tick counts one; a submission left unticked counts zero. */
export const approvalMethod = (): Method => ({
	unit: 1,
	marks: [],
	marksPerVote: 1,
	eachValue(votes, field, tell) {
		const slots = slotsOf(votes, field)
		for (const vote of votes) {
			const number = vote.kind === 'ticked' ? field.numberOf(vote.submission) : undefined
			if (number !== undefined) slots[number] = 1
		}
		tellSlots(slots, tell)
	},
	eachMark() {},
})
