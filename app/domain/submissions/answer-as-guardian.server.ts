import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { tellLedger } from '#app/domain/shared/tell-ledger.server.ts'
import type { Tx } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'
import { requiredConsents } from './consent.ts'
import { contentSeal } from './content-seal.ts'
import { isModerationOver } from './is-moderation-over.server.ts'
import { leaveContest } from './leave-contest.server.ts'
import { lockSubmission, type Submission } from './lock-submission.server.ts'
import { recordConsents } from './record-consents.server.ts'
import { isFinal } from './submission-state.ts'

export type GuardianAnswer = 'confirmed' | 'refused'
export type GuardianRefusal = 'submission-gone' | 'guardian-not-asked' | 'confirmation-too-late' | 'content-changed'

/**
 * A guardian agrees, or refuses, or takes an earlier agreement back; what was published then leaves the contest.
 * `seen` is the seal of what they agree to, which may have been rewritten while they read it.
 */
export async function answerAsGuardian(
	context: Context,
	submissionId: string,
	answer: GuardianAnswer,
	seen?: string,
): Promise<Outcome<null, GuardianRefusal>> {
	const told = answer === 'refused' ? await writeToLedger(context, submissionId) : null
	return context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, submissionId)
		if (!submission || isFinal(submission.state)) return refuse('submission-gone')
		if (!submission.guardianAskedAt) return refuse('guardian-not-asked')
		if (hasAnswered(submission, answer)) return ok(null)
		if (answer === 'confirmed' && seen !== undefined && seen !== contentSeal(submission))
			return refuse('content-changed')
		const now = await context.clock(tx)
		if (answer === 'confirmed' && (await isModerationOver(tx, submission, now))) return refuse('confirmation-too-late')

		await (answer === 'confirmed' ? confirm(tx, submission, now) : takeBack(tx, submission, told ?? now))
		await bumpEdition(tx, submission.editionId)
		await appendToLog(context, tx, submission.editionId, `submission.guardian-${answer}`, { submission: submissionId })
		return ok(null)
	})
}

const hasAnswered = (submission: Submission, answer: GuardianAnswer): boolean =>
	(answer === 'confirmed' ? submission.guardianConfirmedAt : submission.guardianRefusedAt) !== null

async function confirm(tx: Tx, { id }: Submission, now: Date): Promise<void> {
	await tx.update(submissions).set({ guardianConfirmedAt: now, guardianRefusedAt: null }).where(eq(submissions.id, id))
	await recordConsents(tx, id, 'guardian', requiredConsents, now)
}

async function takeBack(tx: Tx, submission: Submission, now: Date): Promise<void> {
	await tx
		.update(submissions)
		.set({ guardianConfirmedAt: null, guardianRefusedAt: now })
		.where(eq(submissions.id, submission.id))
	await recordConsents(tx, submission.id, 'guardian', [], now)
	if (submission.state === 'published') await leaveContest(tx, submission, 'withdrawn')
}

/** When it was told; null where there is nothing to take back. */
async function writeToLedger(context: Context, id: string): Promise<Date | null> {
	const [before] = await context.db.select().from(submissions).where(eq(submissions.id, id))
	if (!before?.guardianAskedAt || before.guardianRefusedAt || isFinal(before.state)) return null
	return tellLedger(context, { kind: 'guardian-refusal', id })
}
