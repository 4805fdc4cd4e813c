import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { logCheckpoints, logHeads } from '#db/schema/index.ts'
import { type SignedCheckpoint, signCheckpoint } from './checkpoint.ts'

/**
 * How far the log reaches with the entry just appended, signed and kept to be shown: call it after `appendToLog`, in
 * the same transaction, which holds the head. `country` is the one whose closure it was; null: the release.
 */
export async function recordCheckpoint(
	context: Context,
	tx: Tx,
	editionId: string,
	country: string | null,
): Promise<SignedCheckpoint> {
	const [reached] = await tx.select().from(logHeads).where(eq(logHeads.editionId, editionId))
	if (!reached) throw new Error(`edition ${editionId} has no log`)
	const checkpoint = signCheckpoint({ edition: editionId, size: reached.size, head: reached.hash }, context.secret)
	const { size, head, signature } = checkpoint
	const at = await context.clock(tx)
	await tx.insert(logCheckpoints).values({ editionId, size, head, signature, country, at }).onConflictDoNothing()
	return checkpoint
}
