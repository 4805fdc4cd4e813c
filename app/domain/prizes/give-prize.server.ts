import { and, eq, isNull } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { prizes, winners } from '#db/schema/index.ts'
import { changePrize, type PrizeReach } from './change-prize.server.ts'

export type GivingRefusal = 'prize-not-found' | 'prize-already-given' | 'winner-not-found' | 'winner-has-prize'

/** To a winner, once and for good; it may be done as soon as the winner is decided and is public with the results only. */
export const givePrize = (
	context: ActingContext,
	reach: Required<PrizeReach>,
	winnerId: string,
): Promise<Outcome<null, GivingRefusal>> =>
	changePrize(context, reach, 'prize.given', async (tx, prize, now) => {
		if (prize.winnerId) return refuse('prize-already-given')
		const [winner] = await tx
			.select()
			.from(winners)
			.where(and(eq(winners.id, winnerId), eq(winners.editionId, prize.editionId), isNull(winners.supersededAt)))
			.for('update')
		if (!winner || winner.noAwardReason !== null) return refuse('winner-not-found')
		const [other] = await tx.select({ id: prizes.id }).from(prizes).where(eq(prizes.winnerId, winnerId))
		if (other) return refuse('winner-has-prize')

		const by = context.person.id
		await tx.update(prizes).set({ winnerId, givenAt: now, givenBy: by }).where(eq(prizes.id, prize.id))
		return ok({ value: null, logged: { by, winner: winnerId } })
	})
