import { and, asc, eq, isNotNull, ne, notInArray } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { editions, submissions } from '#db/schema/index.ts'
import { isModerationOver } from './is-moderation-over.server.ts'
import { lockSubmission, type Submission } from './lock-submission.server.ts'
import { isFinal } from './submission-state.ts'

export type ConfirmRefusal = 'submission-gone' | 'confirmation-too-late' | 'too-many-submissions'

/** The submitter shows that the address is theirs; only then does the submission count against the limit per address. */
export async function confirmAddress(context: Context, submissionId: string): Promise<Outcome<null, ConfirmRefusal>> {
	return context.db.transaction(async (tx) => {
		await lockAllOfAddress(tx, submissionId)
		const submission = await lockSubmission(tx, submissionId)
		if (!submission?.email || isFinal(submission.state)) return refuse('submission-gone')
		if (submission.emailConfirmedAt) return ok(null)
		const now = await context.clock(tx)
		if (await isModerationOver(tx, submission, now)) return refuse('confirmation-too-late')
		const edition = await editionOf(tx, submission)
		if ((await othersConfirmed(tx, submission)) >= edition.submissionsPerAddress) return refuse('too-many-submissions')

		await tx.update(submissions).set({ emailConfirmedAt: now }).where(eq(submissions.id, submissionId))
		const { email, locale, title, code } = submission
		await queueLetter(context, tx, {
			editionId: edition.id,
			kind: 'submission-received',
			recipient: email,
			locale,
			params: { title, code },
			subjectId: submissionId,
			onceKey: `submission-received:${submissionId}`,
		})
		await bumpEdition(tx, edition.id)
		await appendToLog(context, tx, edition.id, 'submission.address-confirmed', { submission: submissionId })
		return ok(null)
	})
}

/** Two confirmations of one address wait for each other, so that the limit holds. */
async function lockAllOfAddress(tx: Tx, submissionId: string): Promise<void> {
	const [own] = await tx.select().from(submissions).where(eq(submissions.id, submissionId))
	if (!own?.email) return
	const all = and(eq(submissions.editionId, own.editionId), eq(submissions.email, own.email))
	await tx.select({ id: submissions.id }).from(submissions).where(all).orderBy(asc(submissions.id)).for('update')
}

async function editionOf(tx: Tx, { editionId }: Submission) {
	const [edition] = await tx.select().from(editions).where(eq(editions.id, editionId))
	return edition!
}

async function othersConfirmed(tx: Tx, { id, editionId, email }: Submission): Promise<number> {
	return tx.$count(
		submissions,
		and(
			eq(submissions.editionId, editionId),
			eq(submissions.email, email!),
			isNotNull(submissions.emailConfirmedAt),
			notInArray(submissions.state, ['withdrawn', 'lapsed']),
			ne(submissions.id, id),
		),
	)
}
