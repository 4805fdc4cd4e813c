import { gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { type Manifest, rowsName } from './manifest.ts'
import type { Emit } from './part.ts'
import { tablesIn } from './tables.server.ts'

/** Who is signed in, who knocked how often, and files that can be made anew: of no use after a restore. */
const leftOut = new Set(['sessions', 'attempts', 'exports', 'export_parts'])
const partLength = 1024 * 1024
const mostRows = 2000

export interface Dumped {
	readonly tables: Manifest['tables']
	/** How long the one connection of the embedded database was taken. */
	readonly milliseconds: number
}

/**
 * Every row as it stands at one instant, as JSON that either kind of database reads. What is awaited between the
 * statements never asks the database, so that its one connection cannot wait for itself.
 */
export async function dumpTables(
	{ db }: Context,
	emit: Emit,
	atThatInstant: (tx: Tx) => Promise<void>,
): Promise<Dumped> {
	const began = performance.now()
	const dumped: Manifest['tables'] = {}
	await db.transaction(
		async (tx) => {
			await tx.execute(sql`set local statement_timeout = 0`)
			await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`)
			for (const { name, columns } of await tablesIn(tx)) {
				if (!leftOut.has(name)) dumped[name] = { columns, rows: await dumpTable(tx, name, emit) }
			}
			await atThatInstant(tx)
		},
		{ isolationLevel: 'repeatable read', accessMode: 'read only' },
	)
	return { tables: dumped, milliseconds: Math.round(performance.now() - began) }
}

async function dumpTable(tx: Tx, name: string, emit: Emit): Promise<number> {
	const [table, cursor] = [sql.identifier(name), sql.identifier(`dump_${name}`)]
	await tx.execute(
		sql`declare ${cursor} no scroll cursor for select row_to_json(each)::text as line from ${table} as each`,
	)
	let [rows, parts, wanted] = [0, 0, 50]
	let waiting: string[] = []
	let length = 0
	const flush = async () => {
		if (waiting.length === 0) return
		parts += 1
		const bytes = gzipSync(`${waiting.join('\n')}\n`, { level: 1 })
		waiting = []
		length = 0
		await emit({ name: rowsName(name, parts), bytes })
	}
	for (;;) {
		const fetched = await tx.execute<{ line: string }>(sql`fetch ${sql.raw(String(wanted))} from ${cursor}`)
		for (const { line } of fetched) {
			// A line break within a value is written as \n, so that each row is one line.
			waiting.push(line.replaceAll('\n', ' '))
			length += line.length
		}
		rows += fetched.length
		if (fetched.length < wanted) break
		wanted = Math.max(1, Math.min(mostRows, Math.ceil(partLength / (length / Math.max(1, waiting.length)))))
		if (length >= partLength) await flush()
	}
	await flush()
	await tx.execute(sql`close ${cursor}`)
	return rows
}
