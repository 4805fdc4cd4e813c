import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { directoryVersion } from '#db/schema/index.ts'

/** Tells every process's page cache that the directory changed. A transaction's last statement: the row is held until its end. */
export async function bumpDirectory(tx: Tx): Promise<void> {
	await tx
		.insert(directoryVersion)
		.values({ version: 1 })
		.onConflictDoUpdate({ target: directoryVersion.only, set: { version: sql`${directoryVersion.version} + 1` } })
}
