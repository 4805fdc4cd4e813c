import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { jobs, letters } from '#db/schema/index.ts'

/**
 * Promises once more that unsent letters are sent, in the order in which they were written. A letter has one job: while
 * that is waiting or at work nothing is promised twice, so that it never goes out twice at once.
 */
export async function postAgain(context: Context, tx: Tx, which: SQL | undefined, runAt?: Date): Promise<void> {
	const at = (runAt ?? (await context.clock(tx))).toISOString()
	const unsent = tx
		.select({
			queue: sql`'send-letter'`.as('queue'),
			key: sql`${letters.id}::text`.as('key'),
			payload: sql`jsonb_build_object('letterId', ${letters.id})`.as('payload'),
			runAt: sql`${at}::timestamptz`.as('run_at'),
		})
		.from(letters)
		.where(and(isNull(letters.sentAt), isNull(letters.failedAt), which))
		.orderBy(asc(letters.createdAt), asc(letters.id))
	await tx.execute(sql`
		insert into ${jobs} (queue, key, payload, run_at) ${unsent}
		on conflict (queue, key) where key is not null do update
			set done_at = null, failed_at = null, attempts = 0, run_at = excluded.run_at, locked_until = null
			where ${jobs.doneAt} is not null or ${jobs.failedAt} is not null`)
}

/** The same for one, out of its own job that is just being completed. */
export const postOneAgain = (context: Context, tx: Tx, letterId: string, runAt?: Date): Promise<void> =>
	postAgain(context, tx, eq(letters.id, letterId), runAt)
