import { eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { addressReadings, prizeAddresses } from '#db/schema/index.ts'
import { changePrize, type PrizeReach } from './change-prize.server.ts'
import type { PostalAddress } from './postal-address.ts'
import { isSuperseded } from './prize-winner.server.ts'
import { openAddress } from './sealed-address.server.ts'

export type ReadingRefusal = 'prize-not-found' | 'address-missing' | 'address-unreadable'

/** Shows the address to an organiser; that it was read, by whom and when, is on record. */
export const readAddress = (
	context: ActingContext,
	reach: Required<PrizeReach>,
): Promise<Outcome<PostalAddress, ReadingRefusal>> =>
	changePrize(context, reach, 'address.read', async (tx, prize, now) => {
		const [stored] = await tx.select().from(prizeAddresses).where(eq(prizeAddresses.prizeId, prize.id))
		const superseded = prize.winnerId === null || (await isSuperseded(tx, prize.winnerId))
		if (!stored?.sealed || superseded) return refuse('address-missing')
		const address = openAddress(context, prize.id, stored.sealed)
		if (!address) return refuse('address-unreadable')

		const by = context.person.id
		await tx.insert(addressReadings).values({ prizeId: prize.id, readBy: by, at: now })
		return ok({ value: address, logged: { by } })
	})
