import { asc, isNull, sql } from 'drizzle-orm'
import { isLetterKind, letterKinds, linkDays } from '#app/domain/letters/letter.ts'
import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { letters } from '#db/schema/index.ts'
import { at } from './play/at.ts'

const day = 24 * 3600_000

/** The story's letters were sent when they were written, to nobody; their private links work as long as theirs do. */
export async function sendPastLetters(context: Context, tx: Tx): Promise<void> {
	const unsent = await tx.select().from(letters).where(isNull(letters.sentAt)).orderBy(asc(letters.createdAt))
	for (const { kind, subjectId, createdAt } of unsent) {
		const purpose = isLetterKind(kind) ? letterKinds[kind].link : null
		if (!purpose || !subjectId) continue
		const days = linkDays[purpose]
		const expiresAt = days === null ? null : new Date(createdAt.getTime() + days * day)
		await mintPrivateLink(at(context, createdAt), tx, { purpose, subjectId, expiresAt })
	}
	await tx
		.update(letters)
		.set({ sentAt: sql`${letters.createdAt}` })
		.where(isNull(letters.sentAt))
}
