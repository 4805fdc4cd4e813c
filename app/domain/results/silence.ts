import { isSilent, type Vote } from '#app/domain/voting/ballot.ts'
import type { Field } from './field.ts'

const silent = -1

/** For methods in which a submission left out counts zero: a slot per submission, minus one where the partner is silent. */
export const slotsOf = (votes: readonly Vote[], field: Field): Int32Array => {
	const slots = new Int32Array(field.submissions.length)
	for (const vote of votes) {
		const number = isSilent(vote) ? field.numberOf(vote.submission) : undefined
		if (number !== undefined) slots[number] = silent
	}
	return slots
}

export const tellSlots = (slots: Int32Array, tell: (number: number, figure: number) => void): void => {
	for (let number = 0; number < slots.length; number++) if (slots[number] !== silent) tell(number, slots[number]!)
}
