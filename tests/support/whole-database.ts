import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'

/** A digest of every row of every table, so that a test can say that nothing at all has changed. */
export async function wholeDatabase(db: Db): Promise<Readonly<Record<string, string>>> {
	const tables = await db.execute<{ name: string }>(
		sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' order by 1`,
	)
	const digests: Record<string, string> = {}
	for (const { name } of tables) {
		const [row] = await db.execute<{ rows: string }>(
			sql.raw(`select coalesce(string_agg(each::text, '\n' order by each::text), '') as rows from ${name} as each`),
		)
		digests[name] = createHash('sha256')
			.update(row?.rows ?? '')
			.digest('hex')
	}
	return digests
}
