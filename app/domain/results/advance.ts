import type { Standing } from './standing.ts'

/**
 * Who goes on from a longlist round of one country: "the best N per country; ties at the cut advance together"
 * (domain.md, Voting). Shared ranks leave places out (1, 2, 2, 4), so that rank at most N is just that. What has too
 * few votes to be ranked stays behind, and so does what nobody chose, as it could not win either.
 */
export const advancing = (standings: readonly Standing[], best: number): string[] =>
	standings
		.filter(({ rank, value }) => rank !== null && rank <= best && value!.numerator > 0)
		.map(({ submission }) => submission)
