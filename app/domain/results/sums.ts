import { isSilent, type Vote } from '#app/domain/voting/ballot.ts'
import type { Paper } from './counting.ts'

/** What a submission has been given by the ballots added so far. */
export type Sum = {
	readonly submission: string
	/** In parts of the method's unit. */
	readonly total: number
	readonly votes: number
	readonly abstentions: number
	readonly recusals: number
}
export type Sums = { readonly add: (votes: readonly Vote[]) => void; readonly read: () => Sum[] }

/** Adds ballot by ballot and keeps none: a few numbers per submission, however many ballots there are. */
export const sumsOf = ({ field, method }: Paper): Sums => {
	const size = field.submissions.length
	const totals = new Float64Array(size) // whole numbers below 2^53 only; `ratio` refuses anything else
	const given = new Float64Array(size)
	const silences = {
		abstained: new Float64Array(size),
		recused: new Float64Array(size),
		unasked: new Float64Array(size),
	}
	let ballots = 0
	const tell = (number: number, value: number) => {
		totals[number]! += value
		given[number]! += 1
	}
	const silent = (number: number) => silences.abstained[number]! + silences.recused[number]! + silences.unasked[number]!
	return {
		add(votes) {
			ballots++
			method.eachGiven(votes, field, tell)
			for (const vote of votes) {
				if (!isSilent(vote)) continue
				const number = field.numberOf(vote.submission)
				if (number !== undefined) silences[vote.kind][number]! += 1
			}
		},
		read: () =>
			field.submissions.map((submission, number) => ({
				submission,
				total: totals[number]!,
				votes: method.leftOutIsZero ? ballots - silent(number) : given[number]!,
				abstentions: silences.abstained[number]!,
				recusals: silences.recused[number]!,
			})),
	}
}
