import { getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { libraries } from '#db/schema/index.ts'
import type { Known, Matches } from './judge-row.ts'
import type { LibraryFacts, SomeFacts } from './library-facts.ts'
import { folded } from './refuse-twins.ts'

type LibraryRow = typeof libraries.$inferSelect

export const knownOf = (row: LibraryRow): Known => ({ id: row.id, facts: factsOf(row) })

/** A library's row as the facts that an import knows. */
export function factsOf(row: LibraryRow): LibraryFacts {
	const { id: _id, slug: _slug, folded: _folded, createdAt: _createdAt, memberShare, ...facts } = row
	return { ...facts, memberShare: memberShare === null ? null : Number(memberShare) }
}

const nothing: Matches = { byIsil: null, byName: null }

/** For each of these, the libraries of the directory that it may be about: two questions for a whole batch. */
export async function matchLibraries(db: Db | Tx, asked: readonly SomeFacts[]): Promise<(facts: SomeFacts) => Matches> {
	const named = asked.filter(({ name, place, country }) => name && place && country)
	if (named.length === 0) return () => nothing
	const isils = named.flatMap(({ isil }) => (isil ? [String(isil)] : []))
	const names = named.map((facts) => ({ country: facts.country, folded: folded(facts) }))
	const withIsil = isils.length === 0 ? [] : await db.select().from(libraries).where(inArray(libraries.isil, isils))
	const withName = await db
		.select(getTableColumns(libraries))
		.from(libraries)
		.where(
			sql`(${libraries.country}, ${libraries.folded}) in (select country, folded from ${asRecords(names, sql`country text, folded text`)})`,
		)
		.orderBy(libraries.id)
	const byIsil = new Map(withIsil.map((row) => [row.isil, knownOf(row)]))
	const byName = new Map(withName.reverse().map((row) => [`${row.country} ${row.folded}`, knownOf(row)]))
	return (facts) => ({
		byIsil: facts.isil ? (byIsil.get(String(facts.isil)) ?? null) : null,
		byName: byName.get(`${facts.country} ${folded(facts)}`) ?? null,
	})
}

/** Many rows as one value: a statement for a whole batch. */
export const asRecords = (rows: readonly object[], columns: SQL): SQL =>
	sql`json_to_recordset(${JSON.stringify(rows)}::text::json) as given(${columns})`
