import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { retentionDays } from '#db/schema/index.ts'
import { type RetentionRuleName, retentionTerms } from './retention-term.ts'

/** Something personal that is kept so many days and no longer. */
export interface RetentionRule {
	readonly name: RetentionRuleName
	/** What is still kept: `id` (opaque), `edition` (or null) and since when its days count (`began`). */
	readonly waiting: SQL
	/** Where `began` alone does not tell that it is over. */
	readonly isOver?: (db: Db, id: string, edge: Date) => Promise<boolean>
	/** Removes it, unless it is no longer due; may answer how many things that were. */
	readonly forget: (context: Context, id: string, edge: Date) => Promise<unknown>
	/** Written anew once something was forgotten: until then its rows of before still lie in its file. */
	readonly rewritten?: PgTable
}

export interface Overdue {
	readonly id: string
	readonly edition: string | null
	/** Whatever began at this instant or earlier has been kept for its days. */
	readonly edge: Date
}

const day = 24 * 3600_000
const most = 1000

/** What became due until now, the oldest first. */
export async function overdueOf(db: Db, rule: RetentionRule, now: Date): Promise<Overdue[]> {
	const usual = retentionTerms[rule.name].days
	const days = sql`coalesce(${retentionDays.days}, ${usual}::int)`
	const rows = await db.execute<{ id: string; edition: string | null; days: number }>(sql`
		select waiting.id::text as id, waiting.edition::text as edition, ${days} as days
		from (${rule.waiting}) as waiting
		left join ${retentionDays} on ${and(sql`${retentionDays.editionId} = waiting.edition`, eq(retentionDays.rule, rule.name))}
		where waiting.began <= ${now.toISOString()}::timestamptz - make_interval(hours => 24 * ${days})
		order by waiting.began limit ${most}`)
	const overdue: Overdue[] = []
	for (const { id, edition, days: kept } of rows) {
		const edge = new Date(now.getTime() - kept * day)
		if (!rule.isOver || (await rule.isOver(db, id, edge))) overdue.push({ id, edition, edge })
	}
	return overdue
}

/** When a rule has something to do next in an edition, and how much waits for it. */
export async function nextDue(db: Db, rule: RetentionRule, editionId: string, days: number) {
	const [row] = await db.execute<{ began: string | null; waiting: number }>(sql`
		select min(waiting.began) as began, count(*)::int as waiting
		from (${rule.waiting}) as waiting where waiting.edition = ${editionId}::uuid`)
	const began = row?.began ? new Date(row.began) : null
	return { waiting: row?.waiting ?? 0, next: began && new Date(began.getTime() + days * day) }
}
