import type { TrackedPrize } from '#app/domain/prizes/tracked-prize.ts'

/** Changes with whatever is new of a prize, so that its stamp falls then and only then. */
export const newsOf = ({ status, parcels, arrival }: Pick<TrackedPrize, 'status' | 'parcels' | 'arrival'>): string =>
	[
		status,
		...parcels.flatMap(({ events }) => [events.length, events.at(-1)?.occurredAt.toISOString()]),
		arrival && 'said',
	]
		.filter(Boolean)
		.join(' ')
