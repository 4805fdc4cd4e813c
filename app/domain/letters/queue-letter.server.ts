import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { letters } from '#db/schema/index.ts'
import type { LetterKind } from './letter.ts'
import type { LetterParams, LetterSubject } from './letter-params.ts'

type QueuedLetter<Kind extends LetterKind> = {
	editionId: string | null
	kind: Kind
	recipient: string
	locale: string
	params: LetterParams<Kind>
	onceKey?: string
} & LetterSubject<Kind>

/** Queues a letter in the caller's transaction; a letter with a known `onceKey` is not queued again. */
export async function queueLetter<Kind extends LetterKind>(
	context: Context,
	tx: Tx,
	letter: QueuedLetter<Kind>,
): Promise<void> {
	const [queued] = await tx
		.insert(letters)
		.values({ ...letter, params: { ...letter.params }, createdAt: await context.clock(tx) })
		.onConflictDoNothing()
		.returning({ id: letters.id })
	if (queued) await enqueueJob(context, tx, { queue: 'send-letter', payload: { letterId: queued.id }, key: queued.id })
}
