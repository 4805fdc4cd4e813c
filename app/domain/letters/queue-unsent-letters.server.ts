import { and, gt, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { jobs, letters } from '#db/schema/index.ts'

const day = 24 * 3600_000

/** Once there is a mail server, letters that waited for one are sent; older ones have outlived what they say. */
export async function queueUnsentLetters(context: Context): Promise<void> {
	if (!context.mail) return
	const now = await context.clock(context.db)
	const waiting = context.db
		.select({
			queue: sql`'send-letter'`.as('queue'),
			key: sql`${letters.id}::text`.as('key'),
			payload: sql`jsonb_build_object('letterId', ${letters.id})`.as('payload'),
			runAt: sql`${now.toISOString()}::timestamptz`.as('run_at'),
		})
		.from(letters)
		.where(
			and(isNull(letters.sentAt), isNull(letters.failedAt), gt(letters.createdAt, new Date(now.getTime() - 14 * day))),
		)
	await context.db.execute(sql`
		insert into ${jobs} (queue, key, payload, run_at) ${waiting}
		on conflict (queue, key) where key is not null do update
			set done_at = null, failed_at = null, attempts = 0, run_at = excluded.run_at, locked_until = null
			where ${jobs.doneAt} is not null or ${jobs.failedAt} is not null`)
}
