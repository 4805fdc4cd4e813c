import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { SignedCheckpoint } from '#app/domain/log/checkpoint.ts'
import { recordCheckpoint } from '#app/domain/log/record-checkpoint.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { logCheckpoints, winners } from '#db/schema/index.ts'
import { isAnnounced } from './announced.ts'
import { checkpointLetters } from './checkpoint-letters.server.ts'
import { tellWinner } from './tell-winner.server.ts'

/** The job of the announced instant: tells winners and partners, each once. */
export function sendResultLetters(context: Context, { editionId }: { editionId: string }): Promise<void> {
	return context.db.transaction(async (tx) => {
		const edition = await findEditionById(tx, editionId)
		if (!edition || !isAnnounced(edition, await context.clock(tx))) throw new Error('it is not announced yet')
		const won = await tx
			.select({ id: winners.id })
			.from(winners)
			.where(and(eq(winners.editionId, editionId), isNull(winners.supersededAt), isNotNull(winners.submissionId)))
		for (const { id } of won) await tellWinner(context, tx, edition, id)
		const page = `${context.origin}/editions/${edition.slug}/winners`
		for (const { personId, to, checkpoint } of await checkpointLetters(
			context,
			tx,
			await releaseCheckpoint(context, tx, editionId),
		)) {
			const onceKey = `released:${editionId}:${personId}`
			await queueLetter(context, tx, { ...to, kind: 'result-released', params: { page, ...checkpoint }, onceKey })
		}
	})
}

/** The one of the release, however much has been logged since; of a release that kept none, how far the log reaches now. */
async function releaseCheckpoint(context: Context, tx: Tx, editionId: string): Promise<SignedCheckpoint> {
	const [kept] = await tx
		.select()
		.from(logCheckpoints)
		.where(and(eq(logCheckpoints.editionId, editionId), isNull(logCheckpoints.country)))
		.orderBy(desc(logCheckpoints.size))
	if (!kept) return recordCheckpoint(context, tx, editionId, null)
	return { edition: editionId, size: kept.size, head: kept.head, signature: kept.signature }
}
