import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { prizeKinds, prizes, winners } from '#db/schema/index.ts'
import { givingPlan } from './giving-plan.ts'
import { waitingWinners } from './waiting-winners.server.ts'

const freeUnits = (db: Db | Tx, editionId: string) =>
	db
		.select({ id: prizes.id, kindId: prizes.kindId, serial: prizes.serial })
		.from(prizes)
		.where(and(eq(prizes.editionId, editionId), isNull(prizes.winnerId)))
		.orderBy(asc(prizes.serial))

/** Who would get what now. */
export const planByAward = async (db: Db | Tx, editionId: string) =>
	givingPlan(await waitingWinners(db, editionId), await freeUnits(db, editionId))

/** Gives every waiting winner what the award brings, as far as there is something; the others go on waiting. */
export function giveByAward(
	context: ActingContext,
	editionId: string,
): Promise<Outcome<{ given: number }, 'nobody-to-give-to'>> {
	return context.db.transaction(async (tx) => {
		await holdKinds(tx, editionId)
		await holdWinners(tx, await waitingWinners(tx, editionId))
		const { gifts } = await planByAward(tx, editionId)
		if (gifts.length === 0) return refuse('nobody-to-give-to')

		const now = await context.clock(tx)
		const by = context.person.id
		for (const { winner, unit } of gifts) {
			const given = { winnerId: winner.id, givenAt: now, givenBy: by }
			await tx.update(prizes).set(given).where(eq(prizes.id, unit.id))
		}
		await bumpEdition(tx, editionId)
		for (const { winner, unit } of gifts) {
			const body = { kind: unit.kindId, by, prize: unit.id, winner: winner.id }
			await appendToLog(context, tx, editionId, 'prize.given', body)
		}
		return ok({ given: gifts.length })
	})
}

const holdKinds = (tx: Tx, editionId: string) =>
	tx
		.select({ id: prizeKinds.id })
		.from(prizeKinds)
		.where(eq(prizeKinds.editionId, editionId))
		.orderBy(asc(prizeKinds.id))
		.for('update')

/** Whoever is superseded meanwhile, or gets a moved prize, is then seen to have been. */
async function holdWinners(tx: Tx, waiting: readonly { readonly id: string }[]): Promise<void> {
	const ids = waiting.map(({ id }) => id)
	if (ids.length === 0) return
	await tx
		.select({ id: winners.id })
		.from(winners)
		.where(inArray(winners.id, ids))
		.orderBy(asc(winners.id))
		.for('update')
}
