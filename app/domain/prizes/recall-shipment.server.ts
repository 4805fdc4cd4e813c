import { eq, sql } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { shipments } from '#db/schema/index.ts'
import { changePrize } from './change-prize.server.ts'
import { parcelsOf } from './current-shipment.server.ts'

export type RecallRefusal = 'shipment-not-found' | 'prize-not-found' | 'shipment-over'

/** On record: the carrier, or whoever has the parcel, was asked to send it back. That it came back is told by its events. */
export async function recallShipment(
	context: ActingContext,
	{ shipmentId, editionId }: { shipmentId: string; editionId: string },
): Promise<Outcome<null, RecallRefusal>> {
	const [shipment] = await context.db
		.select()
		.from(shipments)
		.where(eq(sql`${shipments.id}::text`, shipmentId))
	if (!shipment) return refuse('shipment-not-found')
	const reach = { prizeId: shipment.prizeId, editionId }
	return changePrize(context, reach, 'shipment.recalled', async (tx, prize, now) => {
		const parcel = (await parcelsOf(tx, prize.id)).find(({ id }) => id === shipment.id)
		if (!parcel?.travels) return refuse('shipment-over')
		const by = context.person.id
		const isNew = parcel.recalledAt === null
		if (isNew) await tx.update(shipments).set({ recalledAt: now, recalledBy: by }).where(eq(shipments.id, shipment.id))
		return ok({ value: null, logged: isNew ? { by, shipment: shipment.id } : null })
	})
}
