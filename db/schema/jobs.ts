import { sql } from 'drizzle-orm'
import { bigserial, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Work promised inside a business transaction and done after it, at least once, by one process at a time. */
export const jobs = pgTable(
	'jobs',
	{
		id: bigserial({ mode: 'number' }).primaryKey(),
		queue: text().notNull(),
		key: text(),
		payload: jsonb().$type<Record<string, string>>().notNull(),
		runAt: instant().notNull(),
		attempts: integer().notNull().default(0),
		maxAttempts: integer().notNull().default(8),
		lockedBy: text(),
		lockedUntil: instant(),
		doneAt: instant(),
		failedAt: instant(),
		lastError: text(),
	},
	(job) => [
		uniqueIndex('jobs_key').on(job.queue, job.key).where(sql`${job.key} is not null`),
		index('jobs_due').on(job.runAt, job.id).where(sql`${job.doneAt} is null and ${job.failedAt} is null`),
		index('jobs_given_up').on(job.queue, job.id).where(sql`${job.failedAt} is not null`),
	],
)

export const cronTicks = pgTable('cron_ticks', {
	name: text().primaryKey(),
	nextAt: instant().notNull(),
})
