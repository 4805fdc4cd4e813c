import type { RoundRules } from '#app/domain/contest/rules.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import type { Field } from './field.ts'
import type { Method, Tell } from './method.ts'

/** A place gives the points of the table; a submission left unranked gets none. */
export const pointsMethod = ({ points }: RoundRules): Method => {
	const inPlaces = placesOf(points.length)
	return {
		unit: 1,
		marks: points.map((_, i) => i + 1),
		marksPerVote: 1,
		leftOutIsZero: true,
		eachGiven: (votes, field, tell) => inPlaces(votes, field, (number, place) => tell(number, points[place - 1]!)),
		eachMark: (votes, field, tell) => inPlaces(votes, field, tell),
	}
}

const nobody = -1

/** First place first; where a submission left, those behind it close up. */
const placesOf = (size: number) => {
	const byPlace = new Int32Array(size)
	return (votes: readonly Vote[], field: Field, tell: Tell): void => {
		byPlace.fill(nobody)
		for (const vote of votes) {
			const number = vote.kind === 'ranked' ? field.numberOf(vote.submission) : undefined
			if (vote.kind === 'ranked' && number !== undefined) byPlace[vote.place - 1] = number
		}
		let place = 0
		for (const number of byPlace) if (number !== nobody) tell(number, ++place)
	}
}
