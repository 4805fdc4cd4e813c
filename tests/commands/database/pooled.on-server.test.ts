import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { serverUrl } from '#tests/support/database-snapshot.ts'
import { pgbouncer, startPgBouncer } from '#tests/support/pgbouncer.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'

test('with connections of its own it keeps statements planned', async () => {
	const { kept, advice } = await keptThrough(serverUrl ?? '')
	expect(kept).toBeGreaterThan(0)
	expect(advice).toBe(null)
})

test.skipIf(!pgbouncer).each([
	['refuses time limits', ''],
	[
		'drops time limits without a word',
		'ignore_startup_parameters = statement_timeout,idle_in_transaction_session_timeout',
	],
])('a pooler that %s is noticed, and nothing is kept behind it', async (_how, more) => {
	const pooler = await startPgBouncer(serverUrl ?? '', 1, more)
	onTestFinished(pooler.stop)
	const { kept, advice } = await keptThrough(pooler.url)
	expect(kept).toBe(0)
	expect(advice).toMatch(/ALTER DATABASE/)
})

/** How many statements the one connection keeps after one was asked twice. */
async function keptThrough(url: string) {
	const { db, advice, close } = await openDatabase({ url, dataDir: await scratchFolder(), pool: 1 })
	onTestFinished(close)
	for (const number of [1, 2]) await db.execute(sql`select ${number}::int as number`)
	const [row] = await db.execute<{ kept: number }>(sql`select count(*)::int as kept from pg_prepared_statements`)
	return { kept: row?.kept, advice }
}
