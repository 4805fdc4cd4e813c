import type { RoundRules } from '#app/domain/contest/rules.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import type { Field } from './field.ts'
import type { Method } from './method.ts'

/** A place gives the points of the table; a submission left unranked gets none. */
export const pointsMethod = ({ points }: RoundRules): Method => ({
	unit: 1,
	marks: points.map((_, i) => i + 1),
	marksPerVote: 1,
	leftOutIsZero: true,
	eachGiven(votes, field, tell) {
		inPlaces(votes, field).forEach((number, i) => {
			tell(number, points[i]!)
		})
	},
	eachMark(votes, field, tell) {
		inPlaces(votes, field).forEach((number, i) => {
			tell(number, i + 1)
		})
	},
})

/** First place first; where a submission left, those behind it close up. */
const inPlaces = (votes: readonly Vote[], field: Field): number[] => {
	const byPlace: number[] = []
	for (const vote of votes) {
		const number = vote.kind === 'ranked' ? field.numberOf(vote.submission) : undefined
		if (vote.kind === 'ranked' && number !== undefined) byPlace[vote.place - 1] = number
	}
	return byPlace.filter((number) => number !== undefined)
}
