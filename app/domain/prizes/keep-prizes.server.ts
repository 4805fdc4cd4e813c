import { and, eq, inArray } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { addressReadings, prizes, shipments } from '#db/schema/index.ts'
import { changeKind, type KindReach } from './change-kind.server.ts'
import { changePrize, type PrizeReach } from './change-prize.server.ts'

/** Single things of a kind, each under a serial number that no other prize of the edition has: all of them or none. */
export const addPrizes = (
	context: ActingContext,
	reach: KindReach,
	serials: readonly string[],
): Promise<Outcome<{ ids: string[] }, 'kind-not-found' | 'serial-taken'>> =>
	changeKind(context, reach, 'prize.added', async (tx, kind) => {
		const added = await tx
			.insert(prizes)
			.values(serials.map((serial) => ({ editionId: kind.editionId, kindId: kind.id, serial })))
			.onConflictDoNothing()
			.returning({ id: prizes.id })
		const ids = added.map(({ id }) => id)
		if (ids.length < serials.length) {
			if (ids.length > 0) await tx.delete(prizes).where(inArray(prizes.id, ids))
			return refuse('serial-taken')
		}
		return ok({ value: { ids }, logged: { prizes: ids } })
	})

export const changeSerial = (
	context: ActingContext,
	reach: Required<PrizeReach>,
	serial: string,
): Promise<Outcome<null, 'prize-not-found' | 'prize-already-given' | 'serial-taken'>> =>
	changePrize(context, reach, 'prize.serial-changed', async (tx, prize) => {
		if (prize.winnerId) return refuse('prize-already-given')
		if (prize.serial === serial) return ok({ value: null, logged: null })
		const alike = and(eq(prizes.editionId, prize.editionId), eq(prizes.serial, serial))
		if ((await tx.$count(prizes, alike)) > 0) return refuse('serial-taken')
		await tx.update(prizes).set({ serial }).where(eq(prizes.id, prize.id))
		return ok({ value: null, logged: { by: context.person.id } })
	})

/** What was given once has a history and stays. */
export const removePrize = (
	context: ActingContext,
	reach: Required<PrizeReach>,
): Promise<Outcome<null, 'prize-not-found' | 'prize-already-given' | 'prize-was-given'>> =>
	changePrize(context, reach, 'prize.removed', async (tx, prize) => {
		if (prize.winnerId) return refuse('prize-already-given')
		const travelled = await tx.$count(shipments, eq(shipments.prizeId, prize.id))
		const read = await tx.$count(addressReadings, eq(addressReadings.prizeId, prize.id))
		if (travelled + read > 0) return refuse('prize-was-given')
		await tx.delete(prizes).where(eq(prizes.id, prize.id))
		return ok({ value: null, logged: { by: context.person.id } })
	})
