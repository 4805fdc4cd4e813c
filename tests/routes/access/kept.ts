import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { TestContext } from '#tests/support/context.ts'

/** Kept by whatever counts attempts and prolongs sessions, not by what is done. */
const moving = ['attempts', 'sessions']

/** What the database holds, table by table, as a digest. */
export async function everythingKept({ db }: TestContext): Promise<Record<string, string>> {
	const tables = await db.execute<{ name: string }>(sql`
		select tablename as name from pg_tables where schemaname = 'public' order by tablename`)
	const digests: Record<string, string> = {}
	for (const { name } of tables.filter((table) => !moving.includes(table.name))) {
		const [row] = await db.execute<{ dump: string }>(
			sql.raw(
				`select coalesce(string_agg(each::text, chr(10) order by each::text), '') as dump from "${name}" as each`,
			),
		)
		digests[name] = createHash('sha256')
			.update(row?.dump ?? '')
			.digest('hex')
	}
	return digests
}
