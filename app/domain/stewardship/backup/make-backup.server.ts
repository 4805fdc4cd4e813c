import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { catchUpLedger } from '../catch-up-ledger.server.ts'
import { macOf, markOfKey, runningDigest } from './digest.server.ts'
import { fileDump } from './dump-files.server.ts'
import { dumpTables } from './dump-tables.server.ts'
import { erasuresName, type Head, headName, type Manifest, manifestName, readme, readmeName } from './manifest.ts'
import type { Emit } from './part.ts'
import { type StoredFile, storedFiles } from './stored-files.server.ts'

export interface BackupMade {
	readonly tables: number
	readonly rows: number
	readonly files: number
	readonly missing: readonly string[]
	/** How long the database was read, at one instant. */
	readonly milliseconds: number
}

/**
 * While everything goes on: files first, which never change under their names, then the rows as they stand at one
 * instant, then the files that those rows name and that were not there before.
 */
export async function makeBackup(context: Context, write: Emit): Promise<BackupMade> {
	await catchUpLedger(context)
	const digest = runningDigest()
	const emit: Emit = async (part) => {
		digest.add(part)
		await write(part)
	}
	const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, '\t')}\n`)
	await emit({ name: headName, bytes: json(await headOf(context)) })
	await emit({ name: readmeName, bytes: new TextEncoder().encode(readme) })

	const files = fileDump(context, emit)
	for await (const file of storedFiles(context.db)) await files.add(file)
	files.missing.length = 0
	const since: StoredFile[] = []
	const { tables, milliseconds } = await dumpTables(context, emit, async (tx) => {
		for await (const file of storedFiles(tx)) if (!files.has(file.name)) since.push(file)
	})
	for (const file of since) await files.add(file)
	await emit({ name: erasuresName, bytes: json(await context.erasures.read()) })

	const { missing } = files
	const facts: Omit<Manifest, 'mac'> = { tables, ...digest.result(), files: files.count(), missing }
	await write({ name: manifestName, bytes: json({ ...facts, mac: macOf(facts, context.secret) }) })
	const rows = Object.values(tables).reduce((sum, each) => sum + each.rows, 0)
	return { tables: Object.keys(tables).length, rows, files: files.count(), missing, milliseconds }
}

async function headOf({ db, clock, secret, addressKey }: Context): Promise<Head> {
	return {
		format: 1,
		madeAt: (await clock(db)).toISOString(),
		migrations: await migrationsOf(db),
		installation: markOfKey(secret),
		addressKey: markOfKey(addressKey),
	}
}

async function migrationsOf(db: Db): Promise<number[]> {
	const rows = await db.execute<{ at: number }>(
		sql`select created_at::float8 as at from drizzle.migrations order by created_at`,
	)
	return rows.map(({ at }) => at)
}
