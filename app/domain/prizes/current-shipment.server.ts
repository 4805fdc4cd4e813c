import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { prizes, shipments, trackingEvents } from '#db/schema/index.ts'
import { currentParcels } from './parcel.ts'
import { cameToNothing, shipmentStatus, statusOfParcels } from './shipment-status.ts'

/** The parcels in which a prize is with or on its way to the winner whom it belongs to now, in their order. */
export async function parcelsOf(db: Db | Tx, prizeId: string) {
	const rows = await db
		.select({ shipment: shipments })
		.from(shipments)
		.innerJoin(prizes, and(eq(prizes.id, shipments.prizeId), eq(prizes.winnerId, shipments.winnerId)))
		.where(eq(sql`${shipments.prizeId}::text`, prizeId))
		.orderBy(asc(shipments.part), asc(shipments.createdAt), asc(shipments.id))
	const current = currentParcels(rows.map(({ shipment }) => shipment))
	const parcels = []
	for (const shipment of current) {
		const events = await db.select().from(trackingEvents).where(eq(trackingEvents.shipmentId, shipment.id))
		const status = shipmentStatus(events)
		parcels.push({ ...shipment, events, status, travels: !cameToNothing(status) })
	}
	return parcels
}
export type Parcel = Awaited<ReturnType<typeof parcelsOf>>[number]

/** The parcel that says where the prize stands; `travels` while any of them has not come to nothing. */
export async function currentShipment(db: Db | Tx, prizeId: string) {
	const parcels = await parcelsOf(db, prizeId)
	const status = statusOfParcels(parcels.map((parcel) => parcel.status))
	const telling = parcels.find((parcel) => parcel.status === status)
	return telling ? { ...telling, travels: parcels.some(({ travels }) => travels) } : null
}
