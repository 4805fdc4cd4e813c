import { setImmediate as otherWork } from 'node:timers/promises'
import { and, eq, sql } from 'drizzle-orm'
import type { JobHandler } from '#app/domain/jobs/job-handler.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { libraryImportRows, libraryImports } from '#db/schema/index.ts'
import { readHeading } from './csv-text.ts'
import { judgeRow } from './judge-row.ts'
import { lockImport } from './lock-import.server.ts'
import { asRecords, matchLibraries } from './match-libraries.server.ts'
import { readCsv } from './read-csv.server.ts'
import { type PutFault, type ReadRow, readRow } from './read-row.ts'
import { refuseTwins } from './refuse-twins.ts'

const batch = 1_000

/** Reads the file, batch by batch, into rows that say what an import would do. Whoever takes it over goes on where it was left. */
export const readImport =
	(put: PutFault): JobHandler =>
	async (context, { importId = '' }, commit) => {
		const file = await fileOf(context, importId)
		if (file === null) return
		const read = await readRows(file, put)
		if (!read.ok) return commit((tx) => fail(context, tx, importId, read.reason))
		let done: number | null = 0
		while (done !== null && done < read.value.length) done = await keepBatch(context, importId, read.value)
		await commit((tx) => finish(tx, importId))
	}

async function fileOf(context: Context, importId: string): Promise<string | null> {
	const [found] = await context.db
		.select({ file: libraryImports.file })
		.from(libraryImports)
		.where(and(eq(libraryImports.id, importId), eq(libraryImports.state, 'reading')))
	return found?.file ?? null
}

async function readRows(file: string, put: PutFault): Promise<Outcome<ReadRow[], string>> {
	const records = await readCsv(file)
	if (!records.ok) return records
	const [first, ...rest] = records.value
	const heading = readHeading(first?.cells ?? [])
	if (!heading.ok) return heading
	const rows: ReadRow[] = []
	for (const { row, cells } of rest) {
		rows.push(readRow(row, heading.value.facts, cells, put))
		if (rows.length % 250 === 0) await otherWork()
	}
	return ok(refuseTwins(rows))
}

/** Writes the next rows down; answers how many stand there now, or null when there is nothing more to do. */
const keepBatch = (context: Context, importId: string, rows: readonly ReadRow[]): Promise<number | null> =>
	context.db.transaction(async (tx) => {
		const found = await lockImport(tx, importId)
		if (found?.state !== 'reading') return null
		const next = rows.slice(found.done, found.done + batch)
		const matches = await matchLibraries(
			tx,
			next.filter(({ faults }) => faults.length === 0).map(({ library }) => library),
		)
		const judged = next.map((row) => ({ ...row, ...judgeRow(row, matches(row.library)) }))
		await tx.execute(sql`
			insert into ${libraryImportRows} (import_id, row, action, library, faults, library_id, before)
			select ${importId}::uuid, row, action, library, faults, "libraryId", before
			from ${asRecords(judged, sql`row int, action row_action, library jsonb, faults jsonb, "libraryId" uuid, before jsonb`)}`)
		const done = found.done + next.length
		await tx
			.update(libraryImports)
			.set({ done, total: rows.length, rows: rows.length })
			.where(eq(libraryImports.id, importId))
		return done
	})

async function fail(context: Context, tx: Tx, importId: string, failure: string): Promise<void> {
	await tx
		.update(libraryImports)
		.set({ state: 'failed', failure, file: null, finishedAt: await context.clock(tx) })
		.where(and(eq(libraryImports.id, importId), eq(libraryImports.state, 'reading')))
}

async function finish(tx: Tx, importId: string): Promise<void> {
	const found = await lockImport(tx, importId)
	if (found?.state !== 'reading') return
	await refuseSecondMatches(tx, importId)
	await tx
		.update(libraryImports)
		.set({ state: 'preview', file: null, total: 0, done: 0 })
		.where(eq(libraryImports.id, importId))
}

/** One row may find a library by its ISIL and another by its name: the first counts. */
async function refuseSecondMatches(tx: Tx, importId: string): Promise<void> {
	const rows = libraryImportRows
	await tx.execute(sql`
		update ${rows} as later set action = 'refuse', library_id = null, before = null,
			faults = jsonb_build_array(jsonb_build_object('column', 'name', 'fault', 'same-as-row?row=' || first.row))
		from (
			select library_id, min(row) as row from ${rows}
			where import_id = ${importId} and library_id is not null group by library_id having count(*) > 1
		) as first
		where later.import_id = ${importId} and later.library_id = first.library_id and later.row > first.row`)
}
