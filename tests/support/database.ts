import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { test as base } from 'vitest'
import { type Db, openDatabase } from '#db/client.server.ts'
import { databaseUrl, serverUrl, snapshot, snapshotFolder } from './database-snapshot.ts'

export { expect } from 'vitest'

/**
 * Each worker has a database of its own, so that files may run side by side; opening one for each file took longer than most files.
 * `db` is empty at the start of each test; `statements` is what was sent since: list pages count it.
 */
export const test = testOn('worker')

/** For files that change more than rows: nobody else sees the database, before or after. */
export const testApart = testOn('file')

function testOn(scope: 'worker' | 'file') {
	return (
		base
			.extend('server', { scope: 'worker' }, () => serverUrl)
			// Its types know one word at a time: what lives as long as a file may be asked for by files either way.
			.extend('ownDatabase', { scope: scope as 'file' }, async ({ server }, { onCleanup }) => {
				const { open, remove } = server ? await copyOnServer(server) : await copyInFolder()
				const statements: string[] = []
				const database = await open((text) => statements.push(text))
				onCleanup(() => database.close().then(remove))
				return { ...database, statements }
			})
			.extend('isSwept', { scope: 'file' }, async ({ ownDatabase }) => {
				await emptyTables(ownDatabase.db)
				await sweep(ownDatabase.db)
				return true
			})
			.extend('db', async ({ ownDatabase, isSwept: _swept }): Promise<Db> => {
				await emptyTables(ownDatabase.db)
				ownDatabase.statements.length = 0
				return ownDatabase.db
			})
			.extend('statements', ({ db: _emptied, ownDatabase }) => ownDatabase.statements)
	)
}

async function copyInFolder() {
	const dataDir = await mkdtemp(join(tmpdir(), 'shelfie-test-'))
	// Twenty times faster than Node's own way of copying a thousand small files.
	await promisify(execFile)('cp', ['-R', snapshotFolder, join(dataDir, 'database')])
	return {
		open: (onStatement: (text: string) => void) => openDatabase({ dataDir, durable: false, onStatement }),
		remove: () => rm(dataDir, { recursive: true }),
	}
}

async function copyOnServer(url: string) {
	const admin = postgres(url, { max: 1, onnotice: () => {} })
	const name = `test_${randomBytes(6).toString('hex')}`
	await admin.unsafe(`create database ${name} template ${snapshot}`)
	return {
		open: (onStatement: (text: string) => void) =>
			openDatabase({ url: databaseUrl(url, name), dataDir: '', onStatement }),
		remove: async () => {
			await admin.unsafe(`drop database ${name} with (force)`)
			await admin.end()
		},
	}
}

const written = sql`relnamespace = 'public'::regnamespace and relkind = 'r' and pg_relation_size(oid) > 0`

/** Deleting from the few tables that were written to is faster than truncating all of them. */
async function emptyTables(db: Db) {
	await db.execute(sql`
		do $$
		declare each text;
		begin
			set local session_replication_role = replica;
			for each in select oid::regclass from pg_class where ${written} loop
				execute 'delete from ' || each;
			end loop;
			for each in select format('%I.%I', schemaname, sequencename) from pg_sequences
				where schemaname = 'public' and last_value is not null loop
				execute format('alter sequence %s restart', each);
			end loop;
		end $$`)
}

/** Gives back what deleted rows of files before still take up. */
async function sweep(db: Db) {
	const tables = await db.execute<{ name: string }>(
		sql`select oid::regclass::text as name from pg_class where ${written}`,
	)
	if (tables.length > 0) await db.execute(sql.raw(`vacuum ${tables.map(({ name }) => name).join(', ')}`))
}
