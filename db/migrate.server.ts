import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Db, Tx } from './client.server.ts'
import { projectRoot } from './project-root.ts'

const lock = 727_001

/** Brings the database to this version's shape; of several processes starting at once one does it, the others wait. */
export function migrate(db: Db, migrationsFolder = join(projectRoot, 'db/migrations')): Promise<number> {
	const migrations = readMigrationFiles({ migrationsFolder })
	return db.transaction(async (tx) => {
		await tx.execute(sql`set local statement_timeout = 0`)
		await tx.execute(sql`select pg_advisory_xact_lock(${lock})`)
		const last = await lastMigration(tx)

		const due = migrations.filter((migration) => migration.folderMillis > last)
		for (const migration of due) {
			for (const statement of migration.sql) if (statement.trim()) await tx.execute(sql.raw(statement))
			await tx.execute(
				sql`insert into drizzle.migrations (hash, created_at) values (${migration.hash}, ${migration.folderMillis})`,
			)
		}
		return due.length
	})
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
