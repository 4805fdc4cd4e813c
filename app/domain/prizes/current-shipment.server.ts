import { desc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { shipments, trackingEvents } from '#db/schema/index.ts'
import { type ShipmentStatus, shipmentStatus } from './shipment-status.ts'

const cameToNothing: ReadonlySet<ShipmentStatus> = new Set(['returned', 'lost', 'cancelled'])

/** The prize's latest journey; `travels` while it has not come to nothing, so that no second one may begin. */
export async function currentShipment(db: Db | Tx, prizeId: string) {
	const [shipment] = await db
		.select()
		.from(shipments)
		.where(eq(shipments.prizeId, prizeId))
		.orderBy(desc(shipments.createdAt), desc(shipments.id))
		.limit(1)
	if (!shipment) return null
	const events = await db.select().from(trackingEvents).where(eq(trackingEvents.shipmentId, shipment.id))
	const status = shipmentStatus(events)
	return { ...shipment, events, status, travels: !cameToNothing.has(status) }
}
