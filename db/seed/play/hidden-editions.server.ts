import { and, eq, sql } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { editions, logEntries } from '#db/schema/index.ts'

/** While its story is being played nobody sees an edition, whatever happens to this process. */
export async function hideUntilFinished(db: Db, editionId: string): Promise<void> {
	await db.update(editions).set({ publishedAt: null }).where(eq(editions.id, editionId))
}

/** All at once, each published when its log says it was. */
export async function showEditions(tx: Tx): Promise<void> {
	const whenPublished = tx
		.select({ at: logEntries.at })
		.from(logEntries)
		.where(and(eq(logEntries.editionId, editions.id), eq(logEntries.kind, 'edition.published')))
	const shown = await tx
		.update(editions)
		.set({ publishedAt: sql`(${whenPublished})` })
		.returning({ id: editions.id })
	for (const { id } of shown) await bumpEdition(tx, id)
}
