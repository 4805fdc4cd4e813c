import { enqueueJobs } from '#app/domain/jobs/enqueue-job.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { letters } from '#db/schema/index.ts'
import type { LetterKind } from './letter.ts'
import type { LetterParams, LetterSubject } from './letter-params.ts'

export type QueuedLetter<Kind extends LetterKind> = {
	editionId: string | null
	kind: Kind
	recipient: string
	locale: string
	params: LetterParams<Kind>
	onceKey?: string
} & LetterSubject<Kind>

/** Queues a letter in the caller's transaction; a letter with a known `onceKey` is not queued again. */
export const queueLetter = <Kind extends LetterKind>(
	context: Context,
	tx: Tx,
	letter: QueuedLetter<Kind>,
): Promise<void> => queueLetters(context, tx, [letter])

const lettersAtOnce = 1_000

/** The same for many, a thousand at a time. */
export async function queueLetters<Kind extends LetterKind>(
	context: Context,
	tx: Tx,
	all: readonly QueuedLetter<Kind>[],
): Promise<void> {
	const createdAt = await context.clock(tx)
	const row = ({ params, ...letter }: QueuedLetter<Kind>): typeof letters.$inferInsert => ({
		...letter,
		params: { ...params },
		createdAt,
	})
	for (let at = 0; at < all.length; at += lettersAtOnce) {
		const queued = await tx
			.insert(letters)
			.values(all.slice(at, at + lettersAtOnce).map(row))
			.onConflictDoNothing()
			.returning({ id: letters.id })
		const jobs = queued.map(({ id }) => ({ queue: 'send-letter', payload: { letterId: id }, key: id }))
		await enqueueJobs(context, tx, jobs)
	}
}
