import { eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { type LogBody, logEntries, logHeads } from '#db/schema/index.ts'
import { emptyHead, entryHash } from './chain.ts'

/**
 * Adds an entry to the edition's hash chain: call it last in the transaction, because the head row stays locked until the commit.
 * `body` holds opaque ids, states, numbers and commitments only: no personal data, no text.
 */
export async function appendToLog(
	context: Context,
	tx: Tx,
	editionId: string,
	kind: string,
	body: LogBody,
): Promise<void> {
	const head = await lockHead(tx, editionId)
	if (!head) throw new Error(`edition ${editionId} has no log`)
	const entry = {
		edition: editionId,
		seq: head.size + 1,
		at: (await context.clock(tx)).toISOString(),
		kind,
		body,
		previous: head.hash,
	}
	const hash = entryHash(entry)
	await Promise.all([
		tx
			.insert(logEntries)
			.values({ editionId, seq: entry.seq, at: new Date(entry.at), kind, body, previousHash: head.hash, hash }),
		tx.update(logHeads).set({ size: entry.seq, hash }).where(eq(logHeads.editionId, editionId)),
	])
}

/** The last entry so far; nobody else adds one until the transaction ends. */
async function lockHead(tx: Tx, editionId: string) {
	const [head] = await tx
		.insert(logHeads)
		.values({ editionId, size: 0, hash: emptyHead })
		.onConflictDoUpdate({ target: logHeads.editionId, set: { size: sql`${logHeads.size}` } })
		.returning()
	return head
}
