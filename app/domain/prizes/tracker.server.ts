import { and, eq, isNotNull } from 'drizzle-orm'
import type { Edition, Texts } from '#app/domain/contest/edition.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { prizes } from '#db/schema/index.ts'
import { deliveredAt } from './delivered-at.ts'
import { type PrizeRecord, prizeRecords, type ShipmentRecord } from './prize-records.server.ts'
import { areResultsPublic } from './results-public.ts'
import type { ShipmentStatus, TrackingStatus } from './shipment-status.ts'
import { maskedNumber } from './tracking-number.ts'

/** A town and its country: all that the public may know of a place. */
export interface PublicPlace {
	readonly town: string
	readonly country: string
}

export interface TrackedPrize {
	readonly names: Texts
	readonly country: string
	readonly library: { readonly slug: string; readonly name: string; readonly place: string; readonly country: string }
	readonly at: { readonly latitude: number; readonly longitude: number } | null
	readonly status: ShipmentStatus
	readonly number: string
	readonly from: PublicPlace | null
	readonly to: PublicPlace
	readonly deliveredAt: Date | null
	readonly events: readonly {
		readonly status: TrackingStatus
		readonly occurredAt: Date
		readonly town: string | null
		readonly country: string | null
	}[]
}

/** What everybody may see: nothing before the results are public, and never an address, a name or a whole number. */
export async function trackedPrizes(db: Db | Tx, edition: Edition, now: Date): Promise<TrackedPrize[]> {
	if (!areResultsPublic(edition, now)) return []
	const given = await prizeRecords(db, and(eq(prizes.editionId, edition.id), isNotNull(prizes.winnerId)))
	return given.flatMap(tracked)
}

function tracked(record: PrizeRecord): TrackedPrize[] {
	const { names, winnerCountry, library, latitude, longitude, status, shipment } = record
	if (!library || !winnerCountry || !status) return []
	return [
		{
			names,
			country: winnerCountry,
			library,
			at: latitude !== null && longitude !== null ? { latitude, longitude } : null,
			status,
			...journeyOf(shipment, { town: library.place, country: library.country }),
		},
	]
}

function journeyOf(shipment: ShipmentRecord | null, home: PublicPlace) {
	if (!shipment) return { number: '', from: null, to: home, deliveredAt: null, events: [] }
	const { trackingNumber, fromTown, fromCountry, toTown, toCountry, events } = shipment
	return {
		number: maskedNumber(trackingNumber),
		from: fromTown ? { town: fromTown, country: fromCountry } : null,
		to: { town: toTown, country: toCountry },
		deliveredAt: deliveredAt(events),
		events: events.map(({ status, occurredAt, town, country }) => ({ status, occurredAt, town, country })),
	}
}
