import { asc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import {
	libraries,
	prizeAddresses,
	prizes,
	recordedResults,
	shipments,
	submissions,
	trackingEvents,
	winners,
} from '#db/schema/index.ts'
import { winnersLibrary } from './prize-winner.server.ts'
import { prizeStatus, type ShipmentStatus, type TrackingStatus } from './shipment-status.ts'

export interface EventRecord {
	readonly id: string
	readonly status: TrackingStatus
	readonly occurredAt: Date
	readonly arrivedAt: Date
	readonly arrival: number
	readonly town: string | null
	readonly country: string | null
}

export type ShipmentRecord = typeof shipments.$inferSelect & { readonly events: readonly EventRecord[] }

const shown = {
	id: prizes.id,
	editionId: prizes.editionId,
	names: prizes.names,
	serial: prizes.serial,
	lithiumBattery: prizes.lithiumBattery,
	givenAt: prizes.givenAt,
	winnerId: prizes.winnerId,
	winnerCountry: winners.country,
	library: { slug: libraries.slug, name: libraries.name, place: libraries.place, country: libraries.country },
	latitude: libraries.latitude,
	longitude: libraries.longitude,
	askedAt: prizeAddresses.askedAt,
	addressGivenAt: prizeAddresses.givenAt,
	addressDeletedAt: prizeAddresses.deletedAt,
}

/** Prizes with their winners and whole journeys, in order of the winners' countries; addresses stay where they are. */
export async function prizeRecords(db: Db | Tx, where: SQL | undefined) {
	const rows = await db
		.select(shown)
		.from(prizes)
		.leftJoin(winners, eq(winners.id, prizes.winnerId))
		.leftJoin(submissions, eq(submissions.id, winners.submissionId))
		.leftJoin(recordedResults, eq(recordedResults.id, winners.recordedResultId))
		.leftJoin(libraries, eq(libraries.id, winnersLibrary))
		.leftJoin(prizeAddresses, eq(prizeAddresses.prizeId, prizes.id))
		.where(where)
		.orderBy(asc(winners.country), asc(prizes.serial))
	const journeys = await journeysOf(
		db,
		rows.map(({ id }) => id),
	)
	return rows.map((row) => {
		const own = journeys.filter(({ prizeId }) => prizeId === row.id)
		const shipment = own.at(-1) ?? null
		const hasAddress = row.addressGivenAt !== null
		const status: ShipmentStatus | null =
			row.winnerId === null ? null : prizeStatus({ hasAddress, events: shipment?.events ?? null })
		return { ...row, earlierShipments: own.slice(0, -1), shipment, status }
	})
}
export type PrizeRecord = Awaited<ReturnType<typeof prizeRecords>>[number]

async function journeysOf(db: Db | Tx, prizeIds: readonly string[]): Promise<ShipmentRecord[]> {
	if (prizeIds.length === 0) return []
	const rows = await db
		.select()
		.from(shipments)
		.where(inArray(shipments.prizeId, [...prizeIds]))
		.orderBy(asc(shipments.createdAt), asc(shipments.id))
	const events = await eventsOf(
		db,
		rows.map(({ id }) => id),
	)
	return rows.map((row) => ({ ...row, events: events.filter(({ shipmentId }) => shipmentId === row.id) }))
}

const eventsOf = async (db: Db | Tx, shipmentIds: readonly string[]) =>
	shipmentIds.length === 0
		? []
		: db
				.select()
				.from(trackingEvents)
				.where(inArray(trackingEvents.shipmentId, [...shipmentIds]))
				.orderBy(asc(trackingEvents.occurredAt), asc(trackingEvents.arrivedAt), asc(trackingEvents.arrival))
