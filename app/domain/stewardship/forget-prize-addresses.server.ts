import { sql } from 'drizzle-orm'
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
	rewritten: prizeAddresses,
	waiting: sql`
		select ${prizeAddresses.prizeId} as id, ${prizes.editionId} as edition, min(${trackingEvents.occurredAt}) as began
		from ${prizeAddresses}
		join ${prizes} on ${prizes.id} = ${prizeAddresses.prizeId}
		join ${shipments} on ${shipments.prizeId} = ${prizeAddresses.prizeId}
		join ${trackingEvents} on ${trackingEvents.shipmentId} = ${shipments.id}
		where ${prizeAddresses.deletedAt} is null and ${trackingEvents.status} = 'delivered' group by 1, 2`,
	isOver: (db, prizeId, edge) => isOverdue(db, prizeId, edge),
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
	rewritten: prizeAddresses,
	waiting: sql`
		select ${prizeAddresses.prizeId} as id, ${prizes.editionId} as edition, ${winners.supersededAt} as began
		from ${prizeAddresses}
		join ${prizes} on ${prizes.id} = ${prizeAddresses.prizeId}
		join ${winners} on ${winners.id} = ${prizes.winnerId}
		where ${prizeAddresses.deletedAt} is null and ${winners.supersededAt} is not null`,
	forget: async (context, prizeId) => {
		await changePrize(context, { prizeId }, 'address.deleted', async (tx, prize, now) => {
			if (!prize.winnerId || !(await isSuperseded(tx, prize.winnerId))) return ok({ value: null, logged: null })
			await forgetAddress(tx, prize.id, now)
			return ok({ value: null, logged: { former: prize.winnerId } })
		})
	},
}
