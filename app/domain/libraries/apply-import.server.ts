import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { JobHandler } from '#app/domain/jobs/job-handler.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { libraryImportRows, libraryImports } from '#db/schema/index.ts'
import { bumpDirectory } from './bump-directory.server.ts'
import { type Judgement, judgeAgain, type Matches } from './judge-row.ts'
import type { SomeFacts } from './library-facts.ts'
import { lockDirectory, lockImport } from './lock-import.server.ts'
import { asRecords, matchLibraries } from './match-libraries.server.ts'
import type { ReadRow } from './read-row.ts'
import { insertLibraries, rewriteLibraries } from './write-libraries.server.ts'

type PreviewedRow = ReadRow & Judgement
type JudgedRow = PreviewedRow & { readonly matches: Matches }

const batch = 1_000

/** Brings the previewed rows into the directory, batch by batch: each is applied once, however often this is done. */
export const applyImport: JobHandler = async (context, { importId = '' }, commit) => {
	while (await applyBatch(context, importId));
	await commit(async (tx) => {
		await tx
			.update(libraryImports)
			.set({ state: 'done', finishedAt: await context.clock(tx) })
			.where(and(eq(libraryImports.id, importId), eq(libraryImports.state, 'importing')))
	})
}

/** Answers whether there may be more to do. */
const applyBatch = (context: Context, importId: string): Promise<boolean> =>
	context.db.transaction(async (tx) => {
		const found = await lockImport(tx, importId)
		if (found?.state !== 'importing') return false
		await lockDirectory(tx)
		const next = await nextRows(tx, importId)
		if (next.length === 0) return false
		const matchesOf = await matchLibraries(
			tx,
			next.map(({ library }) => library),
		)
		const judged = next.map((row) => {
			const matches = matchesOf(row.library)
			return { ...row, ...judgeAgain(row, matches), matches }
		})
		const added = await add(tx, judged, await context.clock(tx))
		await change(tx, judged)
		await noteOutcome(tx, importId, judged, added)
		await tx
			.update(libraryImports)
			.set({ done: found.done + next.length })
			.where(eq(libraryImports.id, importId))
		await bumpDirectory(tx)
		return true
	})

const nextRows = (tx: Tx, importId: string): Promise<PreviewedRow[]> =>
	tx
		.select()
		.from(libraryImportRows)
		.where(
			and(
				eq(libraryImportRows.importId, importId),
				inArray(libraryImportRows.action, ['add', 'change']),
				eq(libraryImportRows.applied, false),
			),
		)
		.orderBy(asc(libraryImportRows.row))
		.limit(batch) as Promise<PreviewedRow[]>

async function add(tx: Tx, rows: readonly JudgedRow[], now: Date): Promise<Map<number, string>> {
	const added = rows.filter(({ action }) => action === 'add')
	const ids = await insertLibraries(
		tx,
		added.map(({ library }) => library),
		now,
	)
	return new Map(added.map(({ row }, at) => [row, ids[at]!]))
}

async function change(tx: Tx, rows: readonly JudgedRow[]): Promise<void> {
	const changed = rows.flatMap(({ action, library, matches }) => {
		const known = matches.byIsil ?? matches.byName
		return action === 'change' && known ? [{ id: known.id, facts: { ...known.facts, ...library } as SomeFacts }] : []
	})
	await rewriteLibraries(tx, changed)
}

async function noteOutcome(tx: Tx, importId: string, rows: readonly JudgedRow[], added: Map<number, string>) {
	const outcomes = rows.map(({ row, action, libraryId, before, faults }) => ({
		row,
		action,
		id: added.get(row) ?? libraryId,
		before,
		faults,
		applied: action === 'add' || action === 'change',
	}))
	await tx.execute(sql`
		update ${libraryImportRows} as noted set action = given.action, library_id = given.id, before = given.before,
			faults = given.faults, applied = given.applied
		from ${asRecords(outcomes, sql`row int, action row_action, id uuid, before jsonb, faults jsonb, applied boolean`)}
		where noted.import_id = ${importId} and noted.row = given.row`)
}
