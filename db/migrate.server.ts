import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { CannotStart } from './cannot-start.ts'
import type { Db, Tx } from './client.server.ts'
import { projectRoot } from './project-root.ts'

const lock = 727_001
const ownFolder = join(projectRoot, 'db/migrations')

/** Brings the database to this version's shape; of several processes starting at once one does it, the others wait. */
export async function migrate(db: Db, migrationsFolder = ownFolder): Promise<number> {
	if (await isBeingRestored(db)) {
		throw new CannotStart(
			'A restore into this database was not finished: run "npm run restore" again; it begins anew by itself.',
		)
	}
	return migrateUntil(db, Number.POSITIVE_INFINITY, migrationsFolder)
}

/** As far as the migration of that instant, which makes the shape of an earlier version. */
export function migrateUntil(db: Db, until: number, migrationsFolder = ownFolder): Promise<number> {
	const migrations = readMigrationFiles({ migrationsFolder })
	return db.transaction(async (tx) => {
		await tx.execute(sql`set local statement_timeout = 0`)
		await tx.execute(sql`select pg_advisory_xact_lock(${lock})`)
		const last = await lastMigration(tx)

		const due = migrations.filter(({ folderMillis }) => folderMillis > last && folderMillis <= until)
		for (const migration of due) {
			for (const statement of migration.sql) if (statement.trim()) await tx.execute(sql.raw(statement))
			await tx.execute(
				sql`insert into drizzle.migrations (hash, created_at) values (${migration.hash}, ${migration.folderMillis})`,
			)
		}
		return due.length
	})
}

/** The instants of the migrations that this version knows. */
export const knownMigrations = (): number[] =>
	readMigrationFiles({ migrationsFolder: ownFolder }).map(({ folderMillis }) => folderMillis)

/** Whether it has this version's shape, or a newer one while processes are exchanged one after the other. */
export async function isMigrated(db: Db): Promise<boolean> {
	const newest = Math.max(...ofThisVersion().map(({ folderMillis }) => folderMillis))
	const [row] = await db.execute<{ last: number }>(
		sql`select coalesce(max(created_at), 0)::float8 as last from drizzle.migrations`,
	)
	return (row?.last ?? 0) >= newest
}

let known: ReturnType<typeof readMigrationFiles> | undefined
function ofThisVersion() {
	known ??= readMigrationFiles({ migrationsFolder: ownFolder })
	return known
}

async function lastMigration(tx: Tx): Promise<number> {
	await tx.execute(sql`create schema if not exists drizzle`)
	await tx.execute(
		sql`create table if not exists drizzle.migrations (hash text not null, created_at bigint primary key)`,
	)
	const [row] = await tx.execute<{ last: number }>(
		sql`select coalesce(max(created_at), 0)::float8 as last from drizzle.migrations`,
	)
	return row?.last ?? 0
}

/** While this mark stands nothing may be served from the database. */
export async function beginRestoring(db: Db): Promise<void> {
	await db.execute(sql`create schema if not exists drizzle`)
	await db.execute(sql`create table if not exists drizzle.restoring (since timestamptz not null default now())`)
}

export const endRestoring = async (db: Db): Promise<void> => void (await db.execute(sql`drop table drizzle.restoring`))

export async function isBeingRestored(db: Db): Promise<boolean> {
	const [row] = await db.execute<{ found: boolean }>(sql`select to_regclass('drizzle.restoring') is not null as found`)
	return row?.found ?? false
}
