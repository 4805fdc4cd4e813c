import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { libraries, prizes, winners } from '#db/schema/index.ts'
import { allDeliveredAt } from './delivered-at.ts'
import { type PrizeRecord, prizeRecords, type ShipmentRecord } from './prize-records.server.ts'
import type { PublicJourney, PublicPlace, ShownArrival, TrackedPrize } from './tracked-prize.ts'
import { withoutEchoes } from './tracking/echoes.ts'
import { shownArrivals } from './tracking/shown-arrivals.server.ts'
import { maskedNumber } from './tracking-number.ts'

/** What everybody may see: nothing before the results are public, and never an address, a name or a whole number. */
export async function trackedPrizes(db: Db | Tx, edition: Edition, now: Date): Promise<TrackedPrize[]> {
	if (!isAnnounced(edition, now)) return []
	const given = await prizeRecords(
		db,
		and(eq(prizes.editionId, edition.id), isNotNull(prizes.winnerId), isNull(winners.supersededAt)),
	)
	const shown = await shownArrivals(db, edition.id)
	return given.flatMap((record) => tracked(record, shown))
}

/** The prizes that went to a library, of the editions whose results are public. */
export async function prizesAtLibrary(
	db: Db | Tx,
	libraryId: string,
	editions: readonly Edition[],
	now: Date,
): Promise<(TrackedPrize & { readonly edition: string })[]> {
	const records = await prizeRecords(
		db,
		and(isNotNull(prizes.winnerId), isNull(winners.supersededAt), eq(libraries.id, libraryId)),
	)
	return records.flatMap((record) => {
		const edition = editions.find(({ id }) => id === record.editionId)
		if (!edition || !isAnnounced(edition, now)) return []
		return tracked(record, new Map()).map((prize) => ({ ...prize, edition: edition.slug }))
	})
}

function tracked(record: PrizeRecord, arrivals: ReadonlyMap<string, ShownArrival>): TrackedPrize[] {
	const { names, winnerCountry, library, latitude, longitude, status, shipment, parcels } = record
	if (!library || !winnerCountry || !status) return []
	const home = { town: library.place, country: library.country }
	return [
		{
			id: record.id,
			names,
			country: winnerCountry,
			library,
			at: latitude !== null && longitude !== null ? { latitude, longitude } : null,
			status,
			arrival: parcels.flatMap(({ id }) => arrivals.get(id) ?? [])[0] ?? null,
			...journeyOf(shipment, home),
			deliveredAt: allDeliveredAt(parcels.map(({ events }) => events)),
			parcels: parcels.map((parcel) => ({
				part: parcel.part,
				status: parcel.status,
				deliveredAt: allDeliveredAt([parcel.events]),
				...journeyOf(parcel, home),
			})),
		},
	]
}

function journeyOf(shipment: ShipmentRecord | null, home: PublicPlace): PublicJourney {
	if (!shipment) return { number: '', from: null, to: home, events: [] }
	const { trackingNumber, fromTown, fromCountry, toTown, toCountry, events } = shipment
	return {
		number: maskedNumber(trackingNumber),
		from: fromTown ? { town: fromTown, country: fromCountry } : null,
		to: { town: toTown, country: toCountry },
		events: withoutEchoes(events).map(({ status, occurredAt, town, country }) => ({
			status,
			occurredAt,
			town,
			country,
		})),
	}
}
