import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { prizes, winners } from '#db/schema/index.ts'
import { changeKind, type KindReach } from './change-kind.server.ts'
import type { PrizeReach } from './change-prize.server.ts'

export type GivingRefusal = 'prize-not-found' | 'prize-already-given' | 'winner-not-found' | 'winner-has-prize'

/**
 * To a winner, once: as soon as the winner is decided, and public with the results only. Whatever gives holds the kind
 * first, so that the last of a kind is given once and the stock never falls below nothing.
 */
export async function givePrize(
	context: ActingContext,
	{ prizeId, editionId }: Required<PrizeReach>,
	winnerId: string,
): Promise<Outcome<null, GivingRefusal>> {
	const wanted = and(eq(sql`${prizes.id}::text`, prizeId), eq(prizes.editionId, editionId))
	const [unit] = await context.db.select({ kindId: prizes.kindId }).from(prizes).where(wanted)
	if (!unit) return refuse('prize-not-found')
	const given = await changeKind(context, { kindId: unit.kindId, editionId }, 'prize.given', async (tx, _kind, now) => {
		const [prize] = await tx.select().from(prizes).where(wanted).for('update')
		if (!prize) return refuse('prize-not-found')
		if (prize.winnerId) return refuse('prize-already-given')
		return give(context, tx, { prizeId: prize.id, editionId }, winnerId, now)
	})
	return given.ok || given.reason !== 'kind-not-found'
		? (given as Outcome<null, GivingRefusal>)
		: refuse('prize-not-found')
}

/** Whichever unit of the kind is free, the first by serial number. */
export const giveFromKind = (
	context: ActingContext,
	reach: KindReach,
	winnerId: string,
): Promise<Outcome<null, 'kind-not-found' | 'none-left' | 'winner-not-found' | 'winner-has-prize'>> =>
	changeKind(context, reach, 'prize.given', async (tx, kind, now) => {
		const [prize] = await tx
			.select({ id: prizes.id })
			.from(prizes)
			.where(and(eq(prizes.kindId, kind.id), isNull(prizes.winnerId)))
			.orderBy(asc(prizes.serial))
			.limit(1)
			.for('update')
		if (!prize) return refuse('none-left')
		return give(context, tx, { prizeId: prize.id, editionId: kind.editionId }, winnerId, now)
	})

async function give(
	{ person }: ActingContext,
	tx: Tx,
	{ prizeId, editionId }: Required<PrizeReach>,
	winnerId: string,
	now: Date,
) {
	const standing = and(eq(winners.id, winnerId), eq(winners.editionId, editionId), isNull(winners.supersededAt))
	const [winner] = await tx.select().from(winners).where(standing).for('update')
	if (!winner || winner.noAwardReason !== null) return refuse('winner-not-found')
	if ((await tx.$count(prizes, eq(prizes.winnerId, winnerId))) > 0) return refuse('winner-has-prize')
	await tx.update(prizes).set({ winnerId, givenAt: now, givenBy: person.id }).where(eq(prizes.id, prizeId))
	return ok({ value: null, logged: { prize: prizeId, winner: winnerId } })
}
