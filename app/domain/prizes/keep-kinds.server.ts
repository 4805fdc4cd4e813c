import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { changeEdition } from '#app/domain/contest/change-edition.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { awardedKinds, prizeKinds, prizes, shipments } from '#db/schema/index.ts'
import { changeKind, type KindReach } from './change-kind.server.ts'
import type { KindInput } from './kind-form.ts'

export const addKind = (
	context: ActingContext,
	editionId: string,
	input: KindInput,
): Promise<Outcome<{ id: string }, never>> =>
	changeEdition(context, editionId, 'prize-kind.added', async (tx) => {
		const [kind] = await tx
			.insert(prizeKinds)
			.values({ editionId, ...input })
			.returning({ id: prizeKinds.id })
		if (!kind) throw new Error('an inserted kind must come back')
		return ok({ value: kind, logged: { kind: kind.id } })
	})

/** A wrong weight or a missing name is put right at any time; what was given stays what it is. */
export const editKind = (
	context: ActingContext,
	reach: KindReach,
	input: KindInput,
): Promise<Outcome<null, 'kind-not-found'>> =>
	changeKind(context, reach, 'prize-kind.changed', async (tx, kind) => {
		await tx.update(prizeKinds).set(input).where(eq(prizeKinds.id, kind.id))
		return ok({ value: null, logged: {} })
	})

/** With all its units, as long as none was ever given. */
export const removeKind = (
	context: ActingContext,
	reach: KindReach,
): Promise<Outcome<null, 'kind-not-found' | 'kind-was-given'>> =>
	changeKind(context, reach, 'prize-kind.removed', async (tx, kind) => {
		const given = await tx.$count(prizes, and(eq(prizes.kindId, kind.id), isNotNull(prizes.winnerId)))
		const units = tx.select({ id: prizes.id }).from(prizes).where(eq(prizes.kindId, kind.id))
		const travelled = await tx.$count(shipments, inArray(shipments.prizeId, units))
		if (given + travelled > 0) return refuse('kind-was-given')
		await tx.delete(awardedKinds).where(eq(awardedKinds.kindId, kind.id))
		const removed = await tx.delete(prizes).where(eq(prizes.kindId, kind.id)).returning({ id: prizes.id })
		await tx.delete(prizeKinds).where(eq(prizeKinds.id, kind.id))
		return ok({ value: null, logged: { units: removed.length } })
	})
