import { highestMark, lowestMark, type RoundRules } from '#app/domain/contest/rules.ts'
import type { Method } from './method.ts'

const marks = Array.from({ length: highestMark - lowestMark + 1 }, (_, below) => highestMark - below)

/** A vote's value is the mean of its marks by weight. */
export const criteriaMethod = ({ criteria }: RoundRules): Method => ({
	unit: criteria.reduce((sum, criterion) => sum + criterion.weight, 0),
	marks,
	marksPerVote: criteria.length,
	leftOutIsZero: false,
	eachGiven(votes, field, tell) {
		for (const vote of votes) {
			if (vote.kind !== 'scored') continue
			const number = field.numberOf(vote.submission)
			if (number === undefined) continue
			let value = 0
			for (const { key, weight } of criteria) value += weight * vote.scores[key]!
			tell(number, value)
		}
	},
	eachMark(votes, field, tell) {
		for (const vote of votes) {
			if (vote.kind !== 'scored') continue
			const number = field.numberOf(vote.submission)
			if (number === undefined) continue
			for (const { key } of criteria) tell(number, vote.scores[key]!)
		}
	},
})
