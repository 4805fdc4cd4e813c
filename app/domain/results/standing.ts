import { z } from 'zod'
import type { RoundRules } from '#app/domain/contest/rules.ts'
import { compareRatios, Ratio, ratio } from './ratio.ts'
import type { Sum } from './sums.ts'

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

type CountingRules = Pick<RoundRules, 'aggregate' | 'minimumVotes'>

/** Best first; within a shared rank, and among the unranked, by id, which says nothing about their worth. */
export const standingsOf = (sums: readonly Sum[], unit: number, rules: CountingRules): Standing[] => {
	const counted = sums.map(({ total, ...sum }): Standing => {
		const value = sum.votes === 0 ? null : ratio(total, unit * (rules.aggregate === 'mean' ? sum.votes : 1))
		return { rank: null, value, ...sum }
	})
	const isRanked = (standing: Standing) => standing.value !== null && standing.votes >= rules.minimumVotes
	return [...ranked(counted.filter(isRanked)), ...counted.filter((standing) => !isRanked(standing))]
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
