import { and, eq, inArray, lte, type SQL } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { exportParts, exports } from '#db/schema/index.ts'

/**
 * Whoever is erased is erased from the files that were made of the edition too: all of them go, in the same transaction,
 * because nobody can say without reading it what a file holds. Those in the works end.
 */
export const dropExportsHolding = (tx: Tx, editionId: string): Promise<number> =>
	drop(tx, 'erased', and(eq(exports.editionId, editionId), inArray(exports.state, ['waiting', 'working', 'ready'])))

/** Somebody with an account may stand in those of any edition. */
export const dropAllExports = (tx: Tx): Promise<number> =>
	drop(tx, 'erased', inArray(exports.state, ['waiting', 'working', 'ready']))

/** What lay there long enough. */
export const dropExpiredExports = (tx: Tx, now: Date): Promise<number> =>
	drop(tx, 'expired', and(eq(exports.state, 'ready'), lte(exports.expiresAt, now)))

async function drop(tx: Tx, state: 'erased' | 'expired', which: SQL | undefined): Promise<number> {
	const dropped = await tx
		.update(exports)
		.set(state === 'erased' ? { state, tokenHash: null, size: 0 } : { state })
		.where(which)
		.returning({ id: exports.id })
	const ids = dropped.map(({ id }) => id)
	if (ids.length > 0) await tx.delete(exportParts).where(inArray(exportParts.exportId, ids))
	return ids.length
}
