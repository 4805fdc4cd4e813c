import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { jobs } from '#db/schema/index.ts'

/** Promises work inside the caller's transaction; the same key is promised once per queue. */
export async function enqueueJob(
	context: Context,
	tx: Db | Tx,
	job: { queue: string; payload: Record<string, string>; key?: string; runAt?: Date },
): Promise<void> {
	const runAt = job.runAt ?? (await context.clock(tx))
	await tx
		.insert(jobs)
		.values({ queue: job.queue, payload: job.payload, key: job.key ?? null, runAt })
		.onConflictDoNothing()
}
