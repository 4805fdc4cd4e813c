import { eq } from 'drizzle-orm'
import { openPrivateLink } from '#app/domain/letters/private-link.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { prizeAddresses } from '#db/schema/index.ts'
import { changePrize } from './change-prize.server.ts'
import { currentShipment } from './current-shipment.server.ts'
import type { PostalAddress } from './postal-address.ts'
import { isSuperseded } from './prize-winner.server.ts'
import { sealAddress } from './sealed-address.server.ts'

export type AddressRefusal = 'link-unknown' | 'link-expired' | 'link-used' | 'already-shipped' | 'prize-not-found'

/** Whoever holds the private link says where the prize shall go, and may say it again until the prize travels. */
export async function giveAddress(
	context: Context,
	token: string,
	address: PostalAddress,
): Promise<Outcome<null, AddressRefusal>> {
	const link = await openPrivateLink(context, context.db, 'address', token)
	if (!link.ok) return link
	const asked = eq(prizeAddresses.requestId, link.value.subjectId)
	const [request] = await context.db.select().from(prizeAddresses).where(asked)
	if (!request) return refuse('link-unknown')
	const { prizeId } = request
	return changePrize(context, { prizeId }, 'address.given', async (tx, prize, now) => {
		// Whoever was superseded meanwhile is no longer asked.
		if (!prize.winnerId || (await isSuperseded(tx, prize.winnerId))) return refuse('link-unknown')
		if ((await currentShipment(tx, prize.id))?.travels) return refuse('already-shipped')
		const sealed = sealAddress(context, prize.id, address)
		const given = await tx
			.update(prizeAddresses)
			.set({ sealed, givenAt: now, deletedAt: null })
			.where(asked)
			.returning({ prizeId: prizeAddresses.prizeId })
		return given.length > 0 ? ok({ value: null, logged: {} }) : refuse('link-unknown')
	})
}
