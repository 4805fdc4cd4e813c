import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { jobs, letters, photos } from '#db/schema/index.ts'

export interface DatabaseBacklog {
	readonly queues: readonly { queue: string; due: number; oldestSeconds: number; givenUp: number }[]
	readonly letters: { readonly waiting: number; readonly failed: number }
	readonly photosWaiting: number
	/** Of all processes, by what they do; empty where the database is embedded. */
	readonly connections: Readonly<Record<string, number>>
}

/** How much work waits, in numbers only. */
export async function backlogOf(context: Context): Promise<DatabaseBacklog> {
	const { db } = context
	const now = sql`${(await context.clock(db)).toISOString()}::timestamptz`
	const due = sql`${jobs.failedAt} is null and ${jobs.runAt} <= ${now}`
	const queues = await db
		.select({
			queue: jobs.queue,
			due: sql<number>`count(*) filter (where ${due})::int`,
			oldestSeconds: sql<number>`coalesce(extract(epoch from ${now} - min(${jobs.runAt}) filter (where ${due})), 0)::float8`,
			givenUp: sql<number>`count(*) filter (where ${jobs.failedAt} is not null)::int`,
		})
		.from(jobs)
		.where(isNull(jobs.doneAt))
		.groupBy(jobs.queue)
	const [post] = await db
		.select({
			waiting: sql<number>`count(*) filter (where ${letters.failedAt} is null)::int`,
			failed: sql<number>`count(*) filter (where ${letters.failedAt} is not null)::int`,
		})
		.from(letters)
		.where(isNull(letters.sentAt))
	const [waiting] = await db
		.select({ count: count() })
		.from(photos)
		.where(and(eq(photos.state, 'waiting')))
	const open = await db.execute<{ state: string; count: number }>(sql`
		select coalesce(state, 'unknown') as state, count(*)::int as count from pg_stat_activity
		where datname = current_database() and application_name = 'shelfie' group by 1`)
	return {
		queues,
		letters: { waiting: post?.waiting ?? 0, failed: post?.failed ?? 0 },
		photosWaiting: waiting?.count ?? 0,
		connections: Object.fromEntries(Array.from(open, ({ state, count }) => [state.replaceAll(' ', '-'), count])),
	}
}
