import { isSilent, type Vote } from '#app/domain/voting/ballot.ts'
import type { Paper } from './counting.ts'
import type { Tell } from './method.ts'

const silent = -1

/** All values of a ballot, with the zeros of what it leaves out where the method counts those. */
export const eachValue = ({ method, field }: Paper, votes: readonly Vote[], tell: Tell): void => {
	if (!method.leftOutIsZero) {
		method.eachGiven(votes, field, tell)
		return
	}
	const slots = new Int32Array(field.submissions.length)
	for (const vote of votes) {
		const number = isSilent(vote) ? field.numberOf(vote.submission) : undefined
		if (number !== undefined) slots[number] = silent
	}
	method.eachGiven(votes, field, (number, value) => {
		slots[number] = value
	})
	for (let number = 0; number < slots.length; number++) if (slots[number] !== silent) tell(number, slots[number]!)
}
