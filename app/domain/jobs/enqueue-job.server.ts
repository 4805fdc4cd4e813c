import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { jobs } from '#db/schema/index.ts'

export interface Job {
	readonly queue: string
	readonly payload: Record<string, string>
	readonly key?: string
	readonly runAt?: Date
}

/** Promises work inside the caller's transaction; the same key is promised once per queue. */
export const enqueueJob = (context: Context, tx: Db | Tx, job: Job): Promise<void> => enqueueJobs(context, tx, [job])

export async function enqueueJobs(context: Context, tx: Db | Tx, all: readonly Job[]): Promise<void> {
	if (all.length === 0) return
	const now = await context.clock(tx)
	await tx
		.insert(jobs)
		.values(all.map(({ queue, payload, key = null, runAt = now }) => ({ queue, payload, key, runAt })))
		.onConflictDoNothing()
}
