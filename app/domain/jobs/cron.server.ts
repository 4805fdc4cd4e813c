import { Cron } from 'croner'
import { and, eq, gt, lte } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { cronTicks } from '#db/schema/index.ts'
import { enqueueJob } from './enqueue-job.server.ts'

/** Work that comes round again; the pattern is read in UTC. */
export interface CronEntry {
	readonly name: string
	readonly pattern: string
	readonly queue: string
}

/** Of several processes one puts the work of a tick into the queue; ticks missed while all slept become one. */
export async function emitDueTicks(context: Context, entries: readonly CronEntry[]): Promise<void> {
	const known = new Map((await context.db.select().from(cronTicks)).map(({ name, nextAt }) => [name, nextAt]))
	const now = await context.clock(context.db)
	for (const entry of entries) {
		const nextAt = nextRun(entry.pattern, now)
		if (isAhead(known.get(entry.name), now, nextAt)) continue
		await context.db.insert(cronTicks).values({ name: entry.name, nextAt }).onConflictDoNothing()
		// The clock was set back: nothing may rest until it has caught up.
		await context.db
			.update(cronTicks)
			.set({ nextAt })
			.where(and(eq(cronTicks.name, entry.name), gt(cronTicks.nextAt, nextAt)))
		await context.db.transaction(async (tx) => {
			const [tick] = await tx
				.select()
				.from(cronTicks)
				.where(and(eq(cronTicks.name, entry.name), lte(cronTicks.nextAt, now)))
				.for('update', { skipLocked: true })
			if (!tick) return
			await enqueueJob(context, tx, {
				queue: entry.queue,
				payload: {},
				key: `${entry.name} ${tick.nextAt.toISOString()}`,
			})
			await tx.update(cronTicks).set({ nextAt }).where(eq(cronTicks.name, entry.name))
		})
	}
}

/** As nearly always: its tick is known and still to come. */
const isAhead = (tick: Date | undefined, now: Date, nextAt: Date) => tick !== undefined && tick > now && tick <= nextAt

function nextRun(pattern: string, after: Date): Date {
	const next = new Cron(pattern, { timezone: 'UTC', paused: true }).nextRun(after)
	if (!next) throw new Error(`the pattern ${pattern} never comes round again`)
	return next
}
