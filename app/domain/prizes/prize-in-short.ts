import { textIn } from '#app/domain/contest/edition.ts'
import type { ShipmentStatus } from './shipment-status.ts'
import type { TrackedPrize } from './tracked-prize.ts'

/** Where a prize is now, without its way. */
export interface PrizeInShort {
	readonly id: string
	readonly name: { readonly text: string; readonly lang: string }
	readonly status: ShipmentStatus
	readonly deliveredAt: Date | null
	/** Where it was seen last. */
	readonly town: string | null
}

export const prizesInShort = (prizes: readonly TrackedPrize[], wanted: string, language: string): PrizeInShort[] =>
	prizes
		.filter(({ country }) => country === wanted)
		.map(({ id, names, status, deliveredAt, events }) => ({
			id,
			name: textIn(names, language),
			status,
			deliveredAt,
			town: events.findLast(({ town }) => town)?.town ?? null,
		}))
