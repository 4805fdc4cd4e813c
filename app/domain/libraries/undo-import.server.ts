import { and, eq, inArray, sql } from 'drizzle-orm'
import type { JobHandler } from '#app/domain/jobs/job-handler.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { libraries, libraryImportRows, libraryImports } from '#db/schema/index.ts'
import { appliedRows, type UnmadeRow } from './applied-rows.server.ts'
import { bumpDirectory } from './bump-directory.server.ts'
import { lockDirectory, lockImport } from './lock-import.server.ts'
import { asRecords } from './match-libraries.server.ts'
import { rewriteLibraries } from './write-libraries.server.ts'

const batch = 500

/** Takes back what an import did, batch by batch, the last row first; what others built on stays and says why. */
export const undoImport: JobHandler = async (context, { importId = '' }, commit) => {
	while (await undoBatch(context, importId));
	await commit(async (tx) => {
		await tx
			.update(libraryImports)
			.set({ state: 'undone', undoneAt: await context.clock(tx) })
			.where(and(eq(libraryImports.id, importId), eq(libraryImports.state, 'undoing')))
	})
}

const undoBatch = (context: Context, importId: string): Promise<boolean> =>
	context.db.transaction(async (tx) => {
		const found = await lockImport(tx, importId)
		if (found?.state !== 'undoing') return false
		await lockDirectory(tx)
		const rows = await appliedRows(tx, importId, { limit: batch, lock: true })
		if (rows.length === 0) return false
		await restore(tx, rows)
		await remove(tx, rows)
		await noteUnmaking(tx, importId, rows)
		await tx
			.update(libraryImports)
			.set({ done: found.done + rows.length })
			.where(eq(libraryImports.id, importId))
		await bumpDirectory(tx)
		return true
	})

async function restore(tx: Tx, rows: readonly UnmadeRow[]): Promise<void> {
	const restored = rows.flatMap(({ unmaking, libraryId, now, before }) =>
		unmaking.does === 'restore' && libraryId ? [{ id: libraryId, facts: { ...now, ...before } }] : [],
	)
	await rewriteLibraries(tx, restored)
}

async function remove(tx: Tx, rows: readonly UnmadeRow[]): Promise<void> {
	const ids = rows.flatMap(({ unmaking, libraryId }) => (unmaking.does === 'remove' && libraryId ? [libraryId] : []))
	if (ids.length > 0) await tx.delete(libraries).where(inArray(libraries.id, ids))
}

async function noteUnmaking(tx: Tx, importId: string, rows: readonly UnmadeRow[]): Promise<void> {
	const noted = rows.map(({ row, unmaking }) => ({
		row,
		applied: unmaking.does === 'keep',
		kept: unmaking.does === 'keep' ? unmaking.why : null,
	}))
	await tx.execute(sql`
		update ${libraryImportRows} as noted set applied = given.applied, kept = given.kept
		from ${asRecords(noted, sql`row int, applied boolean, kept text`)}
		where noted.import_id = ${importId} and noted.row = given.row`)
}
