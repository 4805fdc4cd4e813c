import { eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { prizeAddresses, prizes, winners } from '#db/schema/index.ts'
import { changePrize, type PrizeReach } from './change-prize.server.ts'
import { parcelsOf } from './current-shipment.server.ts'
import { forgetAddress } from './forget-address.server.ts'
import { heirOf } from './heir.server.ts'
import { wayOnward } from './way-onward.ts'

export type MovingRefusal =
	| 'prize-not-found'
	| 'prize-not-given'
	| 'winner-still-there'
	| 'prize-with-former'
	| 'prize-lost'

/** A superseded winner's prize goes to whoever has the award now; where that is nobody, or somebody who has one, it is free again. */
export const movePrize = (
	context: ActingContext,
	reach: Required<PrizeReach>,
): Promise<Outcome<{ to: string | null }, MovingRefusal>> =>
	changePrize(context, reach, 'prize.moved', async (tx, prize, now) => {
		if (!prize.winnerId) return refuse('prize-not-given')
		const [former] = await tx.select().from(winners).where(eq(winners.id, prize.winnerId))
		if (!former?.supersededAt) return refuse('winner-still-there')
		const way = wayOnward((await parcelsOf(tx, prize.id)).map(({ status }) => status))
		if (way === 'lost') return refuse('prize-lost')
		if (way !== 'here') return refuse('prize-with-former')

		const heir = await holdHeir(tx, former.id)
		await forgetAddress(tx, prize.id, now)
		await tx.delete(prizeAddresses).where(eq(prizeAddresses.prizeId, prize.id))
		const by = context.person.id
		const given = heir
			? { winnerId: heir, givenAt: now, givenBy: by }
			: { winnerId: null, givenAt: null, givenBy: null }
		await tx.update(prizes).set(given).where(eq(prizes.id, prize.id))
		const logged = { by, former: former.id, winner: heir }
		return ok({ value: { to: heir }, logged, as: heir ? undefined : 'prize.taken-back' })
	})

/** Held, so that nobody supersedes or gives to them meanwhile; whoever was given something before that is seen to have it. */
async function holdHeir(tx: Tx, formerId: string): Promise<string | null> {
	const [heir] = await heirOf(tx, formerId)
	if (!heir) return null
	await tx.select({ id: winners.id }).from(winners).where(eq(winners.id, heir.id)).for('update')
	const [still] = await heirOf(tx, formerId)
	return still?.id ?? null
}
