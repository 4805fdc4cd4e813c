import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { ClaimedJob } from './job.ts'

/** Does the last writes and the job's completion in one transaction: either both are kept, or neither. */
export type Commit = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * Runs at least once. What it does outside the database must bear repeating; what it writes goes through `commit`,
 * called once. A job without effects may leave `commit` alone.
 */
export type JobHandler = (
	context: Context,
	payload: ClaimedJob['payload'],
	commit: Commit,
	job: ClaimedJob,
) => Promise<void>

export type JobHandlers = Readonly<Record<string, JobHandler>>
