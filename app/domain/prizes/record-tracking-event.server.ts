import { and, eq, isNull, sql } from 'drizzle-orm'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { prizeAddresses, shipments, trackingEvents } from '#db/schema/index.ts'
import { changePrize, type Prize } from './change-prize.server.ts'
import { letterToWinner } from './letter-to-winner.server.ts'
import type { TrackingEventInput } from './prize-form.ts'
import { type ShipmentStatus, shipmentStatus } from './shipment-status.ts'

export type EventRefusal = 'shipment-not-found' | 'prize-not-found' | 'event-in-the-future'

/** One dated fact about the journey, in whatever order they come; what is known already is not written twice. */
export async function recordTrackingEvent(
	context: ActingContext,
	shipmentId: string,
	event: TrackingEventInput,
): Promise<Outcome<{ status: ShipmentStatus }, EventRefusal>> {
	const [shipment] = await context.db
		.select()
		.from(shipments)
		.where(eq(sql`${shipments.id}::text`, shipmentId))
	if (!shipment) return refuse('shipment-not-found')
	const reach = { prizeId: shipment.prizeId }
	return changePrize(context, reach, 'shipment.event-recorded', async (tx, prize, now) => {
		if (event.occurredAt > now) return refuse('event-in-the-future')
		const by = context.person.id
		const isNew = !(await isKnown(tx, shipment.id, event))
		if (isNew) {
			await tx
				.insert(trackingEvents)
				.values({ ...event, shipmentId: shipment.id, arrivedAt: now, source: 'organiser', recordedBy: by })
		}
		const events = await tx.select().from(trackingEvents).where(eq(trackingEvents.shipmentId, shipment.id))
		const status = shipmentStatus(events)
		if (isNew && status === 'delivered') await tellArrival(context, tx, prize, shipment.id)
		const logged = { by, shipment: shipment.id, status: event.status, occurredAt: event.occurredAt.toISOString() }
		return ok({ value: { status }, logged: isNew ? logged : null })
	})
}

async function isKnown(tx: Tx, shipmentId: string, { status, occurredAt, town, country }: TrackingEventInput) {
	const same = await tx
		.select({ id: trackingEvents.id })
		.from(trackingEvents)
		.where(
			and(
				eq(trackingEvents.shipmentId, shipmentId),
				eq(trackingEvents.status, status),
				eq(trackingEvents.occurredAt, occurredAt),
				town ? eq(trackingEvents.town, town) : isNull(trackingEvents.town),
				country ? eq(trackingEvents.country, country) : isNull(trackingEvents.country),
			),
		)
	return same.length > 0
}

async function tellArrival(context: ActingContext, tx: Tx, prize: Prize, shipmentId: string): Promise<void> {
	const [address] = await tx.select().from(prizeAddresses).where(eq(prizeAddresses.prizeId, prize.id))
	if (!address?.askedOf || !prize.winnerId) return
	await queueLetter(context, tx, {
		...(await letterToWinner(context, tx, prize, prize.winnerId)),
		kind: 'prize-arrived',
		recipient: address.askedOf,
		onceKey: `prize-arrived:${shipmentId}`,
	})
}
