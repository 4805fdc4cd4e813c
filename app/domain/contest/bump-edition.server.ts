import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { editionVersions } from '#db/schema/index.ts'

/** Tells every process's page cache that the edition's pages changed. Call it just before `appendToLog`. */
export async function bumpEdition(tx: Tx, editionId: string): Promise<void> {
	await tx
		.insert(editionVersions)
		.values({ editionId, version: 1 })
		.onConflictDoUpdate({ target: editionVersions.editionId, set: { version: sql`${editionVersions.version} + 1` } })
}
