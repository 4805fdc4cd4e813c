import { and, eq, gt, inArray, ne } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { chairDecisions, closures, resultBundles, rounds, submissions } from '#db/schema/index.ts'
import type { ResultBundle } from './result-bundle.ts'

/** A closed country: what was frozen, who left since, and what its chair said. */
export interface FrozenResult {
	readonly closureId: string
	readonly roundId: string
	readonly editionId: string
	readonly country: string
	readonly closedAt: Date
	readonly belowQuorumReason: string | null
	/** Earlier rounds have no winner: they only say who goes on. */
	readonly last: boolean
	/** Those that go on from a longlist. */
	readonly advancing: readonly string[]
	/** Without titles and libraries. */
	readonly bundle: ResultBundle
	/** Eligible at the closure, out of the contest now. */
	readonly gone: readonly string[]
	readonly chair: typeof chairDecisions.$inferSelect | null
}

export async function findClosure(
	db: Db | Tx,
	{ roundId, country }: { roundId: string; country: string },
): Promise<FrozenResult | null> {
	const [row] = await db
		.select({
			closure: closures,
			bundle: resultBundles.bundle,
			editionId: rounds.editionId,
			position: rounds.position,
			chair: chairDecisions,
		})
		.from(closures)
		.innerJoin(rounds, eq(rounds.id, closures.roundId))
		.innerJoin(resultBundles, eq(resultBundles.closureId, closures.id))
		.leftJoin(chairDecisions, eq(chairDecisions.closureId, closures.id))
		.where(and(eq(closures.roundId, roundId), eq(closures.country, country)))
	if (!row) return null
	const { closure, editionId, position, bundle, chair } = row
	const later = and(eq(rounds.editionId, editionId), gt(rounds.position, position))
	const [next] = await db.select({ id: rounds.id }).from(rounds).where(later).limit(1)
	return {
		closureId: closure.id,
		roundId,
		editionId,
		country,
		closedAt: closure.closedAt,
		belowQuorumReason: closure.belowQuorumReason,
		last: next === undefined,
		advancing: closure.advancing,
		bundle,
		gone: await goneSince(db, bundle.eligible),
		chair,
	}
}

/** The same, held until the transaction ends: decisions about one country take turns. */
export async function holdClosure(tx: Tx, place: { roundId: string; country: string }): Promise<FrozenResult | null> {
	const { roundId, country } = place
	await tx
		.select({ id: closures.id })
		.from(closures)
		.where(and(eq(closures.roundId, roundId), eq(closures.country, country)))
		.for('update')
	return findClosure(tx, place)
}

async function goneSince(db: Db | Tx, eligible: readonly string[]): Promise<string[]> {
	if (eligible.length === 0) return []
	const rows = await db
		.select({ id: submissions.id })
		.from(submissions)
		.where(and(inArray(submissions.id, [...eligible]), ne(submissions.state, 'published')))
	return rows.map((row) => row.id)
}
