import type { TrackedPrize } from '#app/domain/prizes/tracked-prize.ts'

/** Changes with whatever is new of a prize, so that its stamp falls then and only then. */
export const newsOf = ({ status, events, arrival }: TrackedPrize): string =>
	[status, events.length, events.at(-1)?.occurredAt.toISOString(), arrival && 'said'].filter(Boolean).join(' ')
