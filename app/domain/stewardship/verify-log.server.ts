import { and, asc, desc, eq, gt, or, sql } from 'drizzle-orm'
import { type ChainFault, type ChainHead, emptyHead, faultAfter, faultAtEnd } from '#app/domain/log/chain.ts'
import {
	type Checkpoint,
	type CheckpointFault,
	faultAt,
	isSigned,
	type SignedCheckpoint,
} from '#app/domain/log/checkpoint.ts'
import { everyCheckpoint } from '#app/domain/log/checkpoint-queries.server.ts'
import type { Db } from '#db/client.server.ts'
import { editions, logEntries, logHeads } from '#db/schema/index.ts'

export interface VerifiedLog {
	readonly editionId: string
	readonly edition: string
	readonly head: ChainHead
	/** Where the chain breaks first, if it does. */
	readonly fault: { readonly seq: number; readonly why: ChainFault } | null
}

const pageLength = 1000

/** Reads every edition's chain from its first entry, page by page; what is being written meanwhile is left for the next time. */
export async function verifyLogs(db: Db): Promise<VerifiedLog[]> {
	const all = await db
		.select({ id: editions.id, slug: editions.slug })
		.from(editions)
		.orderBy(asc(editions.createdAt), asc(editions.slug))
	const verified: VerifiedLog[] = []
	for (const { id, slug } of all) verified.push({ editionId: id, edition: slug, ...(await verifyLog(db, id)) })
	return verified
}

/** As it was mailed; the edition by its id or its address, and without the signature where somebody has lost it. */
export type MailedCheckpoint = Checkpoint & Partial<Pick<SignedCheckpoint, 'signature'>>

/**
 * Whether an edition's log still runs through a checkpoint that was mailed: with the chain verified, the entry there
 * must be the one that was told. Finds a log that was cut or written anew, head and all.
 */
export async function verifyMailed(
	db: Db,
	{ edition, size, head, signature }: MailedCheckpoint,
	secret: string,
): Promise<CheckpointFault | undefined> {
	const [known] = await db
		.select({ id: editions.id })
		.from(editions)
		.where(or(eq(editions.slug, edition), eq(sql`${editions.id}::text`, edition)))
	const id = known?.id
	if (signature !== undefined && !(id && isSigned({ edition: id, size, head, signature }, secret)))
		return 'wrong-signature'
	return id ? faultOnChain(db, id, { size, head }) : faultAt({ size: 0, hash: emptyHead }, { size, head })
}

async function faultOnChain(db: Db, editionId: string, { size, head }: Pick<Checkpoint, 'size' | 'head'>) {
	const [entry] = await db
		.select({ hash: logEntries.hash })
		.from(logEntries)
		.where(and(eq(logEntries.editionId, editionId), eq(logEntries.seq, size)))
	return faultAt({ size: entry || size === 0 ? size : 0, hash: entry?.hash ?? emptyHead }, { size, head })
}

/** The checkpoints that are shown must lie on the chain too. */
async function faultAtKept(db: Db, editionId: string): Promise<VerifiedLog['fault']> {
	for (const { size, head } of await everyCheckpoint(db, editionId)) {
		const why = await faultOnChain(db, editionId, { size, head })
		if (why) return { seq: size, why }
	}
	return null
}

async function verifyLog(db: Db, editionId: string): Promise<Pick<VerifiedLog, 'head' | 'fault'>> {
	const head = await headOf(db, editionId)
	let reached: ChainHead = { size: 0, hash: emptyHead }
	for (;;) {
		const page = await entriesAfter(db, editionId, reached.size)
		for (const entry of page) {
			if (reached.size === head.size) break
			const why = faultAfter(reached, entry)
			if (why) return { head, fault: { seq: reached.size + 1, why } }
			reached = { size: entry.seq, hash: entry.hash }
		}
		if (page.length === 0 || reached.size === head.size) break
	}
	const why = faultAtEnd(reached, head) ?? (await entriesBeyond(db, editionId))
	if (why) return { head, fault: { seq: reached.size + (why === 'wrong-head' ? 0 : 1), why } }
	return { head, fault: await faultAtKept(db, editionId) }
}

async function headOf(db: Db, editionId: string): Promise<ChainHead> {
	const [head] = await db.select().from(logHeads).where(eq(logHeads.editionId, editionId))
	return head ?? { size: 0, hash: emptyHead }
}

/** Entry and head are written together, so that entries beyond the head of a moment later belong to no chain. */
async function entriesBeyond(db: Db, editionId: string): Promise<ChainFault | undefined> {
	const [last] = await db
		.select({ seq: logEntries.seq })
		.from(logEntries)
		.where(eq(logEntries.editionId, editionId))
		.orderBy(desc(logEntries.seq))
		.limit(1)
	const head = await headOf(db, editionId)
	if (last && last.seq > head.size) return 'entries-beyond-head'
}

async function entriesAfter(db: Db, editionId: string, seq: number) {
	const rows = await db
		.select()
		.from(logEntries)
		.where(and(eq(logEntries.editionId, editionId), gt(logEntries.seq, seq)))
		.orderBy(asc(logEntries.seq))
		.limit(pageLength)
	return rows.map((row) => ({
		edition: row.editionId,
		seq: row.seq,
		at: row.at.toISOString(),
		kind: row.kind,
		body: row.body,
		previous: row.previousHash,
		hash: row.hash,
	}))
}
