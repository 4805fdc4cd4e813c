import { sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'

export interface Table {
	readonly name: string
	readonly columns: string[]
}

/** Ours, with their columns in order. */
export async function tablesIn(db: Db | Tx): Promise<Table[]> {
	const rows = await db.execute<{ name: string; columns: string[] }>(sql`
		select table_name::text as name, array_agg(column_name::text order by ordinal_position) as columns
		from information_schema.columns
		where table_schema = 'public'
			and table_name in (select tablename from pg_tables where schemaname = 'public')
		group by table_name order by table_name`)
	return [...rows]
}

/** What a database may hold that was only just made. */
const madeWithTheTables = new Set(['directory_version'])

export async function isEmpty(db: Db): Promise<boolean> {
	for (const { name } of await tablesIn(db)) {
		if (madeWithTheTables.has(name)) continue
		const found = await db.execute(sql`select 1 from ${sql.identifier(name)} limit 1`)
		if (found.length > 0) return false
	}
	return true
}

/** As before the first migration. */
export async function dropEverything(db: Db): Promise<void> {
	await db.execute(sql`
		do $$ declare each text; begin
			for each in select format('drop table public.%I cascade', tablename) from pg_tables where schemaname = 'public' loop
				execute each;
			end loop;
			for each in select format('drop type public.%I cascade', typname) from pg_type
				where typnamespace = 'public'::regnamespace and typtype = 'e' loop
				execute each;
			end loop;
		end $$`)
	await db.execute(sql`drop table if exists drizzle.migrations`)
}
