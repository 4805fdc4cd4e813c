import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { jobs } from '#db/schema/index.ts'

/** By the clock: work that may never be given up, as long as a store is away, begins anew. */
export async function tryAgain(context: Context, queues: readonly string[]): Promise<void> {
	const runAt = await context.clock(context.db)
	await context.db
		.update(jobs)
		.set({ failedAt: null, attempts: 0, runAt })
		.where(and(inArray(jobs.queue, [...queues]), isNotNull(jobs.failedAt)))
}
