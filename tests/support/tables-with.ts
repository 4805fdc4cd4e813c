import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'

/** The tables with a row in which the text stands anywhere. */
export async function tablesWith({ db }: { readonly db: Db }, text: string): Promise<string[]> {
	const tables = await db.execute<{ name: string }>(
		sql`select tablename as name from pg_tables where schemaname = 'public'`,
	)
	const found: string[] = []
	for (const { name } of tables) {
		const rows = await db.execute(
			sql`select 1 from ${sql.identifier(name)} as t where t::text ilike ${`%${text}%`} limit 1`,
		)
		if (rows.length > 0) found.push(name)
	}
	return found
}
