import type { Edition } from '#app/domain/contest/edition.ts'

/** From exactly that instant on, everywhere at once. A recorded result has been public since its own time. */
export const isAnnounced = ({ kind, announcedFrom }: Pick<Edition, 'kind' | 'announcedFrom'>, now: Date): boolean =>
	kind === 'recorded' || (announcedFrom !== null && announcedFrom <= now)
