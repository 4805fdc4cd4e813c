import type { RoundRules } from '#app/domain/contest/rules.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import type { Field } from './field.ts'
import type { Method } from './method.ts'
import { slotsOf, tellSlots } from './silence.ts'

/** A place gives the points of the table; a submission left unranked gets none. */
export const pointsMethod = ({ points }: RoundRules): Method => ({
	unit: 1,
	marks: points.map((_, i) => i + 1),
	marksPerVote: 1,
	eachValue(votes, field, tell) {
		const slots = slotsOf(votes, field)
		inPlaces(votes, field).forEach((number, i) => {
			slots[number] = points[i]!
		})
		tellSlots(slots, tell)
	},
	eachMark(votes, field, tell) {
		inPlaces(votes, field).forEach((number, i) => {
			tell(number, i + 1)
		})
	},
})

/** First place first; where a submission left, those behind it close up. */
const inPlaces = (votes: readonly Vote[], field: Field): number[] =>
	votes
		.flatMap((vote) => {
			const number = vote.kind === 'ranked' ? field.numberOf(vote.submission) : undefined
			return vote.kind === 'ranked' && number !== undefined ? [{ number, place: vote.place }] : []
		})
		.sort((a, b) => a.place - b.place)
		.map(({ number }) => number)
