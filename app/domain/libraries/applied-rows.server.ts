import { and, desc, eq, getTableColumns, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { libraries, libraryImportRows } from '#db/schema/index.ts'
import type { SomeFacts } from './library-facts.ts'
import { factsOf, matchLibraries } from './match-libraries.server.ts'
import { type AppliedRow, type Holder, type Unmaking, unmake } from './unmake-row.ts'

export interface UnmadeRow extends AppliedRow {
	readonly row: number
	readonly libraryId: string | null
	readonly unmaking: Unmaking
}

type Wish = { readonly limit: number; readonly below?: number | undefined; readonly lock?: boolean }

/** The applied rows of an import, the last first, with what an undo would do with each. */
export async function appliedRows(
	db: Db | Tx,
	importId: string,
	{ limit, below, lock = false }: Wish,
): Promise<UnmadeRow[]> {
	const rows = await db
		.select()
		.from(libraryImportRows)
		.where(
			and(
				eq(libraryImportRows.importId, importId),
				eq(libraryImportRows.applied, true),
				isNull(libraryImportRows.kept),
				below === undefined ? undefined : lt(libraryImportRows.row, below),
			),
		)
		.orderBy(desc(libraryImportRows.row))
		.limit(limit)
	const ids = rows.flatMap(({ libraryId }) => libraryId ?? [])
	// Locked first and looked at then: a reference made meanwhile is seen, a later one waits.
	if (lock && ids.length > 0) {
		await db.select({ id: libraries.id }).from(libraries).where(inArray(libraries.id, ids)).for('update')
	}
	const found = ids.length === 0 ? [] : await librariesWithHolders(db, ids)
	const byId = new Map(found.map(({ heldBy, ...library }) => [library.id, { facts: factsOf(library), heldBy }]))
	const formers = rows.flatMap(({ before, libraryId }) => former(before, byId.get(libraryId ?? '')?.facts))
	const matchesOf = await matchLibraries(db, formers)
	return rows.map(({ row, action, library, before, libraryId }) => {
		const current = byId.get(libraryId ?? '')
		const [facts] = former(before, current?.facts)
		const matches = facts && matchesOf(facts)
		const applied: AppliedRow = {
			action: action === 'add' ? 'add' : 'change',
			library,
			before,
			now: current?.facts ?? null,
			heldBy: current?.heldBy ?? null,
			formerTaken: [matches?.byIsil, matches?.byName].some((other) => other && other.id !== libraryId),
		}
		return { ...applied, row, libraryId, unmaking: unmake(applied) }
	})
}

const former = (before: SomeFacts | null, now: SomeFacts | undefined): SomeFacts[] =>
	before && now ? [{ ...now, ...before }] : []

const librariesWithHolders = (db: Db | Tx, ids: string[]) =>
	db
		.select({ ...getTableColumns(libraries), heldBy: holder })
		.from(libraries)
		.where(inArray(libraries.id, ids))

const refers = (table: string): SQL => sql.raw(`exists (select from ${table} where library_id = libraries.id)`)

const holder = sql<Holder | null>`case
	when ${refers('submissions')} then 'has-submissions'
	when ${refers('recorded_results')} then 'has-results'
	when ${refers('branches')} then 'has-branches'
	when ${refers('network_members')} then 'in-networks' end`
