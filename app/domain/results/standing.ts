import { z } from 'zod'
import type { RoundRules } from '#app/domain/contest/rules.ts'
import type { Reading } from './counting.ts'
import { compareRatios, Ratio, ratio } from './ratio.ts'

/** One ranked line of a tally. */
export const Standing = z.object({
	/** Shared when tied (1, 2, 2, 4); null with too few votes to be ranked. */
	rank: z.int().min(1).nullable(),
	submission: z.string(),
	/** Null when nobody voted on it. */
	value: Ratio.nullable(),
	votes: z.int().min(0),
	abstentions: z.int().min(0),
	recusals: z.int().min(0),
})
export type Standing = z.infer<typeof Standing>

/** Best first; within a shared rank, and among the unranked, by id, which says nothing about their worth. */
export const standingsOf = (reading: Reading, rules: Pick<RoundRules, 'aggregate' | 'minimumVotes'>): Standing[] => {
	const counted = count(reading, rules.aggregate)
	const isRanked = (standing: Standing) => standing.value !== null && standing.votes >= rules.minimumVotes
	return [...ranked(counted.filter(isRanked)), ...counted.filter((standing) => !isRanked(standing))]
}

const count = ({ ballots, field, method }: Reading, aggregate: RoundRules['aggregate']): Standing[] => {
	const size = field.submissions.length
	const totals = new Float64Array(size) // whole numbers below 2^53 only; `ratio` refuses anything else
	const votes = new Int32Array(size)
	const silences = { abstained: new Int32Array(size), recused: new Int32Array(size) }
	const add = (number: number, value: number) => {
		totals[number]! += value
		votes[number]! += 1
	}
	for (const ballot of ballots) {
		method.eachValue(ballot.votes, field, add)
		for (const vote of ballot.votes) {
			if (vote.kind !== 'abstained' && vote.kind !== 'recused') continue
			const number = field.numberOf(vote.submission)
			if (number !== undefined) silences[vote.kind][number]! += 1
		}
	}
	return field.submissions.map((submission, number) => ({
		rank: null,
		submission,
		value:
			votes[number] === 0 ? null : ratio(totals[number]!, method.unit * (aggregate === 'mean' ? votes[number]! : 1)),
		votes: votes[number]!,
		abstentions: silences.abstained[number]!,
		recusals: silences.recused[number]!,
	}))
}

const ranked = (standings: Standing[]): Standing[] => {
	let rank = 1
	return standings
		.toSorted((a, b) => compareRatios(b.value!, a.value!))
		.map((standing, i, sorted) => {
			if (i > 0 && compareRatios(sorted[i - 1]!.value!, standing.value!) !== 0) rank = i + 1
			return { ...standing, rank }
		})
}
