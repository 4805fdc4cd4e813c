import { and, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { jobs } from '#db/schema/index.ts'

/**
 * Of work that was given up: the same was done later all the same, or somebody has promised it anew. What comes round by
 * the clock is promised whether it succeeds or not: there only what is done counts.
 */
export const isOutdone: SQL = sql`exists (select from jobs later
	where later.queue = ${jobs.queue} and later.payload = ${jobs.payload} and later.id > ${jobs.id}
		and later.failed_at is null and (later.done_at is not null or later.key is null))`

export const isGivenUp: SQL | undefined = and(isNotNull(jobs.failedAt), isNull(jobs.doneAt))

/** By the clock: nobody need be told of it any more. */
export async function forgetOutdone(context: Context): Promise<void> {
	await context.db.delete(jobs).where(and(isGivenUp, isOutdone))
}
