import { asc, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import {
	libraries,
	prizeAddresses,
	prizeKinds,
	prizes,
	recordedResults,
	shipments,
	submissions,
	trackingEvents,
	winners,
} from '#db/schema/index.ts'
import { currentParcels } from './parcel.ts'
import { winnersLibrary } from './prize-winner.server.ts'
import { prizeStatus, type ShipmentStatus, shipmentStatus, type TrackingStatus } from './shipment-status.ts'

export interface EventRecord {
	readonly id: string
	readonly status: TrackingStatus
	readonly occurredAt: Date
	readonly arrivedAt: Date
	readonly arrival: number
	readonly town: string | null
	readonly country: string | null
}

export type ShipmentRecord = typeof shipments.$inferSelect & {
	readonly events: readonly EventRecord[]
	readonly status: ShipmentStatus
}

const { editionId: _edition, id: _id, names, ...packed } = getTableColumns(prizeKinds)

const shown = {
	id: prizes.id,
	editionId: prizes.editionId,
	kindId: prizes.kindId,
	names,
	packed,
	serial: prizes.serial,
	givenAt: prizes.givenAt,
	winnerId: prizes.winnerId,
	winnerCountry: winners.country,
	awardId: winners.awardId,
	/** Somebody else has the award now. */
	supersededAt: winners.supersededAt,
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
		.innerJoin(prizeKinds, eq(prizeKinds.id, prizes.kindId))
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
		const parcels = currentParcels(own.filter(({ winnerId }) => winnerId === row.winnerId))
		const hasAddress = row.addressGivenAt !== null
		const statuses = parcels.map((parcel) => parcel.status)
		const status = row.winnerId === null ? null : prizeStatus({ hasAddress, parcels: statuses })
		return {
			...row,
			parcels,
			/** The parcel that says where the prize stands. */
			shipment: parcels.find((parcel) => parcel.status === status) ?? null,
			/** Those that came to nothing and were replaced, and those to a winner before. */
			earlierShipments: own.filter((each) => !parcels.includes(each)),
			status,
		}
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
	return rows.map((row) => {
		const own = events.filter(({ shipmentId }) => shipmentId === row.id)
		return { ...row, events: own, status: shipmentStatus(own) }
	})
}

const eventsOf = async (db: Db | Tx, shipmentIds: readonly string[]) =>
	shipmentIds.length === 0
		? []
		: db
				.select()
				.from(trackingEvents)
				.where(inArray(trackingEvents.shipmentId, [...shipmentIds]))
				.orderBy(asc(trackingEvents.occurredAt), asc(trackingEvents.arrivedAt), asc(trackingEvents.arrival))
