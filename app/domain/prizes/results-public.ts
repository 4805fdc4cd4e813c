import type { Edition } from '#app/domain/contest/edition.ts'

/** From the announcement's instant on; what a source recorded has always been known. */
export const areResultsPublic = (
	{ kind, announcedFrom }: Pick<Edition, 'kind' | 'announcedFrom'>,
	now: Date,
): boolean => kind === 'recorded' || (announcedFrom !== null && announcedFrom <= now)
