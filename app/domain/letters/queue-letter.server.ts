import type { Context } from '#app/domain/shared/context.server.ts'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import type { Tx } from '#db/client.server.ts'
import { letters } from '#db/schema/index.ts'
import type { LetterKind, LetterParams } from './letter.ts'

/** Queues a letter in the caller's transaction; a letter with a known `onceKey` is not queued again. */
export async function queueLetter(
	context: Context,
	tx: Tx,
	letter: {
		editionId: string | null
		kind: LetterKind
		recipient: string
		locale: string
		params: LetterParams
		subjectId?: string
		onceKey?: string
	},
): Promise<void> {
	const [queued] = await tx
		.insert(letters)
		.values({ ...letter, createdAt: await context.clock(tx) })
		.onConflictDoNothing()
		.returning({ id: letters.id })
	if (queued) await enqueueJob(context, tx, { queue: 'send-letter', payload: { letterId: queued.id }, key: queued.id })
}
