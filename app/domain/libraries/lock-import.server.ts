import { eq, sql } from 'drizzle-orm'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { libraryImports } from '#db/schema/index.ts'
import { type ImportState, importQueues, type RunningState } from './import-state.ts'

/** Whoever moves an import or does a batch of it holds its row: of several processes one works, the others see what it did. */
export async function lockImport(
	tx: Tx,
	importId: string,
): Promise<{ state: ImportState; total: number; done: number } | null> {
	const [found] = await tx
		.select({ state: libraryImports.state, total: libraryImports.total, done: libraryImports.done })
		.from(libraryImports)
		.where(eq(libraryImports.id, importId))
		.for('update')
	return found ?? null
}

/** What changes the directory in bulk, or adds to it, does so one after the other: names stay unique without an index. */
export const lockDirectory = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('add-library'))`)

/** Puts the import into a state in which a job works, and promises the job. */
export async function setRunning(context: Context, tx: Tx, importId: string, state: RunningState, total: number) {
	await tx.update(libraryImports).set({ state, total, done: 0 }).where(eq(libraryImports.id, importId))
	await promiseStep(context, tx, importId, state)
}

export const promiseStep = (context: Context, tx: Tx, importId: string, state: RunningState) =>
	enqueueJob(context, tx, { queue: importQueues[state], payload: { importId } })

/** Of an import's row: whether somebody will still work on it by itself; jobs that died at every attempt are set aside. */
export const isWorkedOn = sql<boolean>`exists (select from jobs
	where done_at is null and failed_at is null and payload ->> 'importId' = library_imports.id::text)`

/** The same while the import's row is held. */
export async function isStillWorkedOn(tx: Tx, importId: string): Promise<boolean> {
	const [found] = await tx.select({ isWorkedOn }).from(libraryImports).where(eq(libraryImports.id, importId))
	return found?.isWorkedOn ?? false
}
