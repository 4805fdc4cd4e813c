import { and, asc, count, desc, eq, gt, isNotNull, lt, sql } from 'drizzle-orm'
import { isUuid } from '#app/domain/shared/uuid.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { libraries, libraryImportRows, libraryImports, people } from '#db/schema/index.ts'
import { appliedRows } from './applied-rows.server.ts'
import { isRunning, type RowAction } from './import-state.ts'
import type { SomeFacts } from './library-facts.ts'
import { isWorkedOn } from './lock-import.server.ts'
import type { Fault } from './read-row.ts'
import type { KeptReason } from './unmake-row.ts'

const shown = {
	id: libraryImports.id,
	state: libraryImports.state,
	fileName: libraryImports.fileName,
	failure: libraryImports.failure,
	ignored: libraryImports.ignored,
	rows: libraryImports.rows,
	total: libraryImports.total,
	done: libraryImports.done,
	createdAt: libraryImports.createdAt,
	finishedAt: libraryImports.finishedAt,
	undoneAt: libraryImports.undoneAt,
	by: people.name,
}

export type Counts = Readonly<Record<RowAction, number>>

const counts = sql<Counts>`(select json_build_object(
	'add', count(*) filter (where action = 'add'), 'change', count(*) filter (where action = 'change'),
	'same', count(*) filter (where action = 'same'), 'refuse', count(*) filter (where action = 'refuse'))
	from library_import_rows where import_id = library_imports.id)`

/** Imports, the newest first. */
export async function listImports(db: Db | Tx, before: Date | null, perPage = 25) {
	const rows = await db
		.select({ ...shown, counts })
		.from(libraryImports)
		.innerJoin(people, eq(people.id, libraryImports.createdBy))
		.where(before ? lt(libraryImports.createdAt, before) : undefined)
		.orderBy(desc(libraryImports.createdAt))
		.limit(perPage + 1)
	return {
		imports: rows.slice(0, perPage),
		older: rows.length > perPage ? (rows[perPage - 1]?.createdAt ?? null) : null,
	}
}

/** An import as it stands; `stopped` when it should be running and nobody works on it: asked at one moment, or work that ends between two questions would look stopped. */
export async function findImport(db: Db | Tx, id: string) {
	if (!isUuid(id)) return null
	const [found] = await db
		.select({ ...shown, isWorkedOn })
		.from(libraryImports)
		.innerJoin(people, eq(people.id, libraryImports.createdBy))
		.where(eq(libraryImports.id, id))
	if (!found) return null
	return { ...found, stopped: isRunning(found.state) && !found.isWorkedOn }
}
export type LibraryImport = NonNullable<Awaited<ReturnType<typeof findImport>>>

export async function countActions(db: Db | Tx, importId: string): Promise<Counts & { readonly kept: number }> {
	const found = await db
		.select({ action: libraryImportRows.action, rows: count(), kept: count(libraryImportRows.kept) })
		.from(libraryImportRows)
		.where(eq(libraryImportRows.importId, importId))
		.groupBy(libraryImportRows.action)
	const of = (action: RowAction) => found.find((each) => each.action === action)?.rows ?? 0
	const kept = found.reduce((sum, each) => sum + each.kept, 0)
	return { add: of('add'), change: of('change'), same: of('same'), refuse: of('refuse'), kept }
}

export interface ImportRow {
	readonly row: number
	readonly library: SomeFacts
	readonly before: SomeFacts | null
	readonly faults: readonly Fault[]
	readonly kept: KeptReason | null
	/** Of the library that it matched, or made. */
	readonly slug: string | null
}

type RowWish = { readonly of: RowAction | 'kept'; readonly after?: number; readonly perPage?: number }

/** The rows of one kind, in the order of the file. */
export async function importRows(db: Db | Tx, importId: string, { of, after = 0, perPage = 50 }: RowWish) {
	const rows = await db
		.select({
			row: libraryImportRows.row,
			library: libraryImportRows.library,
			before: libraryImportRows.before,
			faults: libraryImportRows.faults,
			kept: libraryImportRows.kept,
			slug: libraries.slug,
		})
		.from(libraryImportRows)
		.leftJoin(libraries, eq(libraries.id, libraryImportRows.libraryId))
		.where(
			and(
				eq(libraryImportRows.importId, importId),
				of === 'kept' ? isNotNull(libraryImportRows.kept) : eq(libraryImportRows.action, of),
				gt(libraryImportRows.row, after),
			),
		)
		.orderBy(asc(libraryImportRows.row))
		.limit(perPage + 1)
	const page = rows.slice(0, perPage) as ImportRow[]
	return { rows: page, older: rows.length > perPage ? (page.at(-1)?.row ?? null) : null }
}

export interface UndoPreview {
	readonly remove: number
	readonly restore: number
	readonly keep: Readonly<Partial<Record<KeptReason, number>>>
}

/** What an undo would do now. */
export async function previewUndo(db: Db | Tx, importId: string): Promise<UndoPreview> {
	const [numbers, keep] = [{ remove: 0, restore: 0 }, {} as Record<KeptReason, number>]
	for (let below: number | undefined, more = true; more; ) {
		const rows = await appliedRows(db, importId, { limit: 2_000, below })
		for (const { unmaking } of rows) {
			if (unmaking.does === 'keep') keep[unmaking.why] = (keep[unmaking.why] ?? 0) + 1
			else if (unmaking.does !== 'nothing') numbers[unmaking.does] += 1
		}
		below = rows.at(-1)?.row
		more = below !== undefined
	}
	return { ...numbers, keep }
}
