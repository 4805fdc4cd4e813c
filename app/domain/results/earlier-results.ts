import type { ResultBundle } from './result-bundle.ts'

/** A result that an exclusion replaced, and what was left out of the next one. */
export interface EarlierResult<Exclusion> {
	/** From the first one on, as the published files are numbered. */
	readonly number: number
	readonly bundle: ResultBundle
	readonly exclusion: Exclusion
}

/** In the order in which they stood: each one has a ballot more than the next. */
export const earlierResults = <Exclusion extends { readonly before: ResultBundle | null }>(
	exclusions: readonly Exclusion[],
): EarlierResult<Exclusion>[] =>
	exclusions
		.flatMap((exclusion) => (exclusion.before ? [{ bundle: exclusion.before, exclusion }] : []))
		.sort((a, b) => b.bundle.ballots.length - a.bundle.ballots.length)
		.map((result, i) => ({ number: i + 1, ...result }))
