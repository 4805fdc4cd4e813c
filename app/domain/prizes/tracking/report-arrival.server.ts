import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { arrivals } from '#db/schema/index.ts'
import { addEvents } from './add-events.server.ts'
import { type ArrivalLinkRefusal, changeArrival } from './change-arrival.server.ts'

/** The library says that the parcel is there. What the carrier has said already is not said twice. */
export const reportArrival = (context: Context, token: string): Promise<Outcome<null, ArrivalLinkRefusal>> =>
	changeArrival(context, token, 'arrival.reported', async (tx, { shipment, status, arrival }, now) => {
		if (status !== 'delivered') {
			const event = {
				status: 'delivered',
				occurredAt: now,
				town: shipment.toTown,
				country: shipment.toCountry,
			} as const
			await addEvents(context, tx, [{ shipmentId: shipment.id, events: [event] }], { source: 'library' }, now)
		}
		if (arrival.reportedAt && status === 'delivered') return ok({ value: null, logged: null })
		await tx.update(arrivals).set({ reportedAt: now }).where(eq(arrivals.id, arrival.id))
		return ok({ value: null, logged: { shipment: shipment.id } })
	})
