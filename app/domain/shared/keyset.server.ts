import { asc, desc, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn, type PgTable } from 'drizzle-orm/pg-core'
import type { ListWish } from './list-address.ts'

/** Columns of one table that tell every row from every other, the id last. */
export type Keys = readonly [PgColumn, ...PgColumn[]]

/** Read from the end, where the page before a row is wanted. */
const runsDown = ({ descending, before }: ListWish) => descending !== (before !== null)

export const inOrder = (keys: readonly (PgColumn | SQL | SQL.Aliased)[], wish: ListWish): SQL[] =>
	keys.map((key) => (runsDown(wish) ? desc(key) : asc(key)))

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** What comes after (or before) the row that the address names: by place, not by number, so that nothing is shown twice. */
export function beyond(keys: Keys, wish: ListWish): SQL | undefined {
	const id = wish.after ?? wish.before
	if (!id) return undefined
	if (!isId(id)) return sql`false`
	const table = keys[0].table as PgTable
	const mark = getTableColumns(alias(table, 'mark')) as Record<string, PgColumn>
	const own = mark[keys.at(-1)?.name ?? 'id']
	// One by one, so that an index on them can be entered right there.
	const place = keys.map((key) => sql`(select ${mark[key.name]} from ${table} as mark where ${own} = ${id}::uuid)`)
	const here = sql.join([...keys], sql`, `)
	return sql`(${here}) ${runsDown(wish) ? sql`<` : sql`>`} (${sql.join(place, sql`, `)})`
}
