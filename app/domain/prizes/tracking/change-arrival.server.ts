import { eq } from 'drizzle-orm'
import { openPrivateLink } from '#app/domain/letters/private-link.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { arrivals, type LogBody, shipments, trackingEvents } from '#db/schema/index.ts'
import { changePrize } from '../change-prize.server.ts'
import { type ShipmentStatus, shipmentStatus } from '../shipment-status.ts'

export type ArrivalLinkRefusal = 'link-unknown' | 'link-expired' | 'link-used' | 'prize-not-found'

export interface ArrivalAtHand {
	readonly shipment: typeof shipments.$inferSelect
	readonly status: ShipmentStatus
	readonly arrival: typeof arrivals.$inferSelect
}

type Changed<Value> = { value: Value; logged: LogBody | null }

/** One thing that whoever holds the private link says or takes back, under the prize's lock. */
export async function changeArrival<Value, Reason extends string>(
	context: Context,
	token: string,
	kind: string,
	change: (tx: Tx, at: ArrivalAtHand, now: Date) => Promise<Outcome<Changed<Value>, Reason>>,
): Promise<Outcome<Value, Reason | ArrivalLinkRefusal>> {
	const link = await openPrivateLink(context, context.db, 'arrival', token)
	if (!link.ok) return link
	const [shipment] = await context.db.select().from(shipments).where(eq(shipments.id, link.value.subjectId))
	if (!shipment) return refuse('link-unknown')
	return changePrize(context, { prizeId: shipment.prizeId }, kind, async (tx, { editionId }, now) => {
		await tx.insert(arrivals).values({ editionId, shipmentId: shipment.id }).onConflictDoNothing()
		const [arrival] = await tx.select().from(arrivals).where(eq(arrivals.shipmentId, shipment.id)).for('update')
		if (!arrival) throw new Error('an inserted arrival must come back')
		const events = await tx.select().from(trackingEvents).where(eq(trackingEvents.shipmentId, shipment.id))
		return change(tx, { shipment, status: shipmentStatus(events), arrival }, now)
	})
}
