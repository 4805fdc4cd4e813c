import type { PgTable } from 'drizzle-orm/pg-core'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db } from '#db/client.server.ts'

/** Something personal that is kept so many days and no longer. */
export interface RetentionRule {
	readonly name: string
	readonly days: number
	/** Opaque ids of what became due at the edge or before it. */
	readonly overdue: (db: Db, edge: Date) => Promise<string[]>
	/** Removes it, unless it is no longer due. */
	readonly forget: (context: Context, id: string, edge: Date) => Promise<void>
	/** Written anew once something was forgotten: until then its rows of before still lie in its file. */
	readonly rewritten?: PgTable
}

const day = 24 * 3600_000

/** Whatever began at this instant or earlier has been kept for the rule's days. */
export const edgeOf = ({ days }: Pick<RetentionRule, 'days'>, now: Date): Date => new Date(now.getTime() - days * day)
