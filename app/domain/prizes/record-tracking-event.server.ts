import { eq, sql } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { shipments } from '#db/schema/index.ts'
import { changePrize } from './change-prize.server.ts'
import type { TrackingEventInput } from './prize-form.ts'
import type { ShipmentStatus } from './shipment-status.ts'
import { addEvents } from './tracking/add-events.server.ts'

export type EventRefusal = 'shipment-not-found' | 'prize-not-found' | 'event-in-the-future'

/** One dated fact about the journey as an organiser types it, in whatever order they come. */
export async function recordTrackingEvent(
	context: ActingContext,
	shipmentId: string,
	{ status, occurredAt, town, country }: TrackingEventInput,
): Promise<Outcome<{ status: ShipmentStatus }, EventRefusal>> {
	const [shipment] = await context.db
		.select()
		.from(shipments)
		.where(eq(sql`${shipments.id}::text`, shipmentId))
	if (!shipment) return refuse('shipment-not-found')
	return changePrize(context, { prizeId: shipment.prizeId }, 'shipment.event-recorded', async (tx, _prize, now) => {
		if (occurredAt > now) return refuse('event-in-the-future')
		const by = context.person.id
		const news = [
			{ shipmentId: shipment.id, events: [{ status, occurredAt, town: town ?? null, country: country ?? null }] },
		]
		const [change] = await addEvents(context, tx, news, { source: 'organiser', by }, now)
		if (!change) throw new Error('a shipment that is there must be changed')
		const logged = { by, shipment: shipment.id, status, occurredAt: occurredAt.toISOString() }
		return ok({ value: { status: change.status }, logged: change.added > 0 ? logged : null })
	})
}
