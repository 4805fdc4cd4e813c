import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import { changePrize } from '#app/domain/prizes/change-prize.server.ts'
import { parcelsOf } from '#app/domain/prizes/current-shipment.server.ts'
import { allDeliveredAt } from '#app/domain/prizes/delivered-at.ts'
import { forgetAddress } from '#app/domain/prizes/forget-address.server.ts'
import { isSuperseded } from '#app/domain/prizes/prize-winner.server.ts'
import { ok } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { prizeAddresses, prizes, shipments, trackingEvents, winners } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** Counted from the delivery that stands: a parcel that came back may still need its address. */
export const prizeAddressesDelivered: RetentionRule = {
	name: 'prize-addresses',
	days: 30,
	rewritten: prizeAddresses,
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
			await forgetAddress(tx, prize.id, now)
			return ok({ value: null, logged: {} })
		})
	},
}

async function isOverdue(db: Db | Tx, prizeId: string, edge: Date): Promise<boolean> {
	const delivered = allDeliveredAt((await parcelsOf(db, prizeId)).map(({ events }) => events))
	return delivered !== null && delivered <= edge
}

/** A winner who was superseded gets no parcel: nobody can read the address from that moment on, and the next sweep removes it. */
export const addressesOfFormerWinners: RetentionRule = {
	name: 'former-winners-addresses',
	days: 0,
	rewritten: prizeAddresses,
	overdue: async (db, edge) => {
		const rows = await db
			.select({ prizeId: prizeAddresses.prizeId })
			.from(prizeAddresses)
			.innerJoin(prizes, eq(prizes.id, prizeAddresses.prizeId))
			.innerJoin(winners, eq(winners.id, prizes.winnerId))
			.where(and(isNull(prizeAddresses.deletedAt), isNotNull(winners.supersededAt), lte(winners.supersededAt, edge)))
		return rows.map(({ prizeId }) => prizeId)
	},
	forget: async (context, prizeId) => {
		await changePrize(context, { prizeId }, 'address.deleted', async (tx, prize, now) => {
			if (!prize.winnerId || !(await isSuperseded(tx, prize.winnerId))) return ok({ value: null, logged: null })
			await forgetAddress(tx, prize.id, now)
			return ok({ value: null, logged: { former: prize.winnerId } })
		})
	},
}
