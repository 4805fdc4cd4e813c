import { and, eq, sql } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { type LogBody, prizeKinds } from '#db/schema/index.ts'

export type Kind = typeof prizeKinds.$inferSelect

export interface KindReach {
	readonly kindId: string
	readonly editionId: string
}

/** One change of a kind or of its units under the kind's lock: of all that give from it, one at a time. */
export async function changeKind<Value, Reason extends string>(
	context: ActingContext,
	{ kindId, editionId }: KindReach,
	logKind: string,
	change: (tx: Tx, kind: Kind, now: Date) => Promise<Outcome<{ value: Value; logged: LogBody }, Reason>>,
): Promise<Outcome<Value, Reason | 'kind-not-found'>> {
	return context.db.transaction(async (tx) => {
		const [kind] = await tx
			.select()
			.from(prizeKinds)
			.where(and(eq(sql`${prizeKinds.id}::text`, kindId), eq(prizeKinds.editionId, editionId)))
			.for('update')
		if (!kind) return refuse('kind-not-found')
		const changed = await change(tx, kind, await context.clock(tx))
		if (!changed.ok) return changed
		await bumpEdition(tx, editionId)
		const body = { kind: kind.id, by: context.person.id, ...changed.value.logged }
		await appendToLog(context, tx, editionId, logKind, body)
		return ok(changed.value.value)
	})
}
