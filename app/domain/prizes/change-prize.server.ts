import { eq, sql } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { type LogBody, prizes } from '#db/schema/index.ts'

export type Prize = typeof prizes.$inferSelect

/** Whoever acts in an edition reaches only its prizes. */
export interface PrizeReach {
	readonly prizeId: string
	readonly editionId?: string
}

/** `logged` null: nothing was changed after all. `as`: it turned out to be something else than was wanted. */
type Changed<Value> = { value: Value; logged: LogBody | null; as?: string }

/** One change of a prize under its row's lock: versioned and logged when it was made, nothing when it was refused. */
export async function changePrize<Value, Reason extends string>(
	context: Context,
	{ prizeId, editionId }: PrizeReach,
	kind: string,
	change: (tx: Tx, prize: Prize, now: Date) => Promise<Outcome<Changed<Value>, Reason>>,
): Promise<Outcome<Value, Reason | 'prize-not-found'>> {
	return context.db.transaction(async (tx) => {
		const [prize] = await tx
			.select()
			.from(prizes)
			.where(eq(sql`${prizes.id}::text`, prizeId))
			.for('update')
		if (!prize || (editionId && prize.editionId !== editionId)) return refuse('prize-not-found')
		const changed = await change(tx, prize, await context.clock(tx))
		if (!changed.ok) return changed
		const { value, logged, as = kind } = changed.value
		if (logged) {
			await bumpEdition(tx, prize.editionId)
			await appendToLog(context, tx, prize.editionId, as, { prize: prize.id, ...logged })
		}
		return ok(value)
	})
}
