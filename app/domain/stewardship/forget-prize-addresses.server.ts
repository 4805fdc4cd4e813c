import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { lettersAboutPrizes } from '#app/domain/letters/letter.ts'
import { changePrize } from '#app/domain/prizes/change-prize.server.ts'
import { currentShipment } from '#app/domain/prizes/current-shipment.server.ts'
import { deliveredAt } from '#app/domain/prizes/delivered-at.ts'
import { ok } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { letters, prizeAddresses, shipments, trackingEvents } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** Counted from the delivery that stands: a parcel that came back may still need its address. */
export const prizeAddressesDelivered: RetentionRule = {
	name: 'prize-addresses',
	days: 30,
	overdue: async (db, edge) => {
		const rows = await db
			.selectDistinct({ prizeId: prizeAddresses.prizeId })
			.from(prizeAddresses)
			.innerJoin(shipments, eq(shipments.prizeId, prizeAddresses.prizeId))
			.innerJoin(trackingEvents, eq(trackingEvents.shipmentId, shipments.id))
			.where(
				and(
					isNull(prizeAddresses.deletedAt),
					eq(trackingEvents.status, 'delivered'),
					lte(trackingEvents.occurredAt, edge),
				),
			)
		const overdue = await Promise.all(
			rows.map(async ({ prizeId }) => ((await isOverdue(db, prizeId, edge)) ? [prizeId] : [])),
		)
		return overdue.flat()
	},
	forget: async (context, prizeId, edge) => {
		await changePrize(context, { prizeId }, 'address.deleted', async (tx, prize, now) => {
			if (!(await isOverdue(tx, prize.id, edge))) return ok({ value: null, logged: null })
			await tx
				.update(prizeAddresses)
				.set({ sealed: null, askedOf: '', deletedAt: now })
				.where(eq(prizeAddresses.prizeId, prize.id))
			await deleteLetters(tx, prize.id)
			return ok({ value: null, logged: {} })
		})
	},
}

async function isOverdue(db: Db | Tx, prizeId: string, edge: Date): Promise<boolean> {
	const delivered = deliveredAt((await currentShipment(db, prizeId))?.events ?? [])
	return delivered !== null && delivered <= edge
}

/** Those about this prize carry the address of whoever was asked. */
async function deleteLetters(tx: Tx, prizeId: string): Promise<void> {
	const travelled = await tx.select({ id: shipments.id }).from(shipments).where(eq(shipments.prizeId, prizeId))
	const keys = travelled.flatMap(({ id }) => lettersAboutPrizes.map((kind) => `${kind}:${id}`))
	await tx
		.delete(letters)
		.where(or(eq(letters.subjectId, prizeId), keys.length > 0 ? inArray(letters.onceKey, keys) : sql`false`))
}
