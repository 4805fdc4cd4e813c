import { gunzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { type Manifest, tableOf } from './manifest.ts'
import type { Part } from './part.ts'
import { tablesIn } from './tables.server.ts'

/** Rows of an archive into tables of the same shape, all or none; answers the first table that is not as it was, if any. */
export function loadTables(db: Db, parts: AsyncIterable<Part>, manifest: Manifest): Promise<string | null> {
	return db.transaction(async (tx) => {
		await tx.execute(sql`set local statement_timeout = 0`)
		await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`)
		const known = new Map((await tablesIn(tx)).map(({ name, columns }) => [name, columns]))
		for (const [table, { columns }] of Object.entries(manifest.tables)) {
			if (known.get(table)?.toSorted().join() !== columns.toSorted().join()) return table
		}
		const constraints = await dropForeignKeys(tx)
		for (const table of Object.keys(manifest.tables)) await tx.execute(sql`delete from ${sql.identifier(table)}`)
		const loaded: Record<string, number> = {}
		for await (const part of parts) {
			const table = tableOf(part.name)
			if (!table || !manifest.tables[table]) continue
			loaded[table] = (loaded[table] ?? 0) + (await loadRows(tx, table, manifest.tables[table].columns, part.bytes))
		}
		for (const constraint of constraints) await tx.execute(sql.raw(constraint))
		await moveSequences(tx)
		const differing = Object.entries(manifest.tables).find(([table, { rows }]) => (loaded[table] ?? 0) !== rows)
		return differing?.[0] ?? null
	})
}

async function loadRows(tx: Tx, table: string, columns: readonly string[], gzipped: Uint8Array): Promise<number> {
	const lines = gunzipSync(gzipped).toString('utf8').trimEnd().split('\n')
	const named = sql.join(
		columns.map((column) => sql.identifier(column)),
		sql`, `,
	)
	await tx.execute(sql`
		insert into ${sql.identifier(table)} (${named}) overriding system value
		select ${named} from json_populate_recordset(null::${sql.identifier(table)}, ${`[${lines.join(',')}]`}::text::json)`)
	return lines.length
}

/** Rows name each other in circles and come in any order; the constraints are checked when they are put back. */
async function dropForeignKeys(tx: Tx): Promise<string[]> {
	const keys = await tx.execute<{ drop: string; add: string }>(sql`
		select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
			format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
		from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`)
	for (const { drop } of keys) await tx.execute(sql.raw(drop))
	return keys.map(({ add }) => add)
}

async function moveSequences(tx: Tx): Promise<void> {
	const counted = await tx.execute<{ table: string; column: string; sequence: string }>(sql`
		select table_name::text as table, column_name::text as column,
			pg_get_serial_sequence(format('public.%I', table_name), column_name) as sequence
		from information_schema.columns
		where table_schema = 'public' and (is_identity = 'YES' or column_default like 'nextval(%')`)
	for (const { table, column, sequence } of counted) {
		const [name, last] = [sql.identifier(table), sql.identifier(column)]
		await tx.execute(sql`select setval(${sequence}, greatest(max(${last}), 1), count(*) > 0) from ${name}`)
	}
}
