import type { RoundOddities } from '#app/domain/results/oddity-queries.server.ts'

/** Where it may be proposed to leave a partner's ballot for a country out. */
export const exclusionHref =
	(base: string, called: RoundOddities['called']) =>
	(country: string, partner: string): string | null => {
		const name = called[country]?.[partner]
		return name === undefined ? null : `${base}/results/${country}/exclusions?partner=${encodeURIComponent(name)}`
	}
