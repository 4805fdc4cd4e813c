import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { tellLedger } from '#app/domain/shared/tell-ledger.server.ts'
import { contentSeal } from '#app/domain/submissions/content-seal.ts'
import { countShown } from '#app/domain/submissions/count-shown.server.ts'
import type { Submission } from '#app/domain/submissions/lock-submission.server.ts'
import { missingForPublishing, type PublishingNeed } from '#app/domain/submissions/publishable.ts'
import { move } from '#app/domain/submissions/submission-state.ts'
import { moderationDecisions, submissions } from '#db/schema/index.ts'
import { altTextCheck, logAltText } from './check-alt-text.server.ts'
import type { Decision } from './decision-form.ts'
import { publishableFacts } from './publishable-facts.server.ts'
import { haveBallotsOpened, isRoundClosedFor } from './round-closed.server.ts'
import { settleOpenReports } from './settle-reports.server.ts'
import type { Verdict } from './verdict.ts'

export type DecisionRefusal =
	| 'submission-not-found'
	| 'transition-not-allowed'
	| 'already-decided'
	| 'content-changed'
	| 'ballots-opened'
	| 'alt-text-unchecked'
	| `missing-${PublishingNeed}`

const letterOf = {
	published: 'submission-published',
	'changes-requested': 'changes-requested',
	declined: 'submission-declined',
	disqualified: 'submission-disqualified',
} as const satisfies Record<Verdict, string>

/**
 * Publishes, asks for changes, declines or disqualifies; the submitter is told by letter.
 * Of two moderators deciding at once one wins, the other is refused with `already-decided`.
 */
export async function decideSubmission(
	context: ActingContext,
	submissionId: string,
	decision: Decision,
): Promise<Outcome<{ verdict: Verdict }, DecisionRefusal>> {
	if (decision.verdict === 'disqualified') await tellLedger(context, { kind: 'disqualification', id: submissionId })
	return context.db.transaction(async (tx) => {
		const [submission] = await tx.select().from(submissions).where(eq(submissions.id, submissionId))
		if (!submission || submission.erasedAt) return refuse('submission-not-found')
		if (decision.seen && decision.seen !== contentSeal(submission)) return refuse('content-changed')
		const beforeClosure = !(await isRoundClosedFor(tx, submission.editionId, submission.country))
		const moved = move(submission.state, decision.verdict, { beforeClosure })
		if (!moved.ok) return moved
		if (decision.verdict === 'published') {
			if (!decision.altTextChecked) return refuse('alt-text-unchecked')
			const facts = await publishableFacts(tx, submission)
			const [missing] = missingForPublishing({ ...facts, altText: decision.altText ?? facts.altText })
			if (missing) return refuse(`missing-${missing}`)
		}

		const at = await context.clock(tx)
		if (joinsBallots(submission, decision) && (await haveBallotsOpened(tx, submission.editionId, at)))
			return refuse('ballots-opened')
		// Only the first of two moderators deciding at once finds the submission unchanged.
		const checked = decision.verdict === 'published' ? altTextCheck(context, submission, decision.altText, at) : null
		const decided = await tx
			.update(submissions)
			.set({ state: moved.value, ...(checked ? { publishedAt: at, ...checked.columns } : {}) })
			.where(and(eq(submissions.id, submissionId), isUnchanged(submission)))
			.returning({ id: submissions.id })
		if (decided.length === 0) return refuse('already-decided')

		await countShown(tx, submission, { state: decision.verdict, hiddenSince: null })
		await settleOpenReports(context, tx, submissionId, at)
		const reason = 'reason' in decision ? decision.reason : null
		const sealed = reason === null ? null : commitTo(context, reason)
		const [row] = await tx
			.insert(moderationDecisions)
			.values({
				submissionId,
				verdict: decision.verdict,
				reason,
				reasonSalt: sealed?.salt ?? null,
				moderatorId: context.person.id,
				at,
			})
			.returning({ id: moderationDecisions.id })
		if (submission.email) {
			await queueLetter(context, tx, {
				editionId: submission.editionId,
				kind: letterOf[decision.verdict],
				recipient: submission.email,
				locale: submission.locale,
				params: { title: submission.title, code: submission.code, reason: reason ?? '' },
				subjectId: submission.id,
				onceKey: `decision:${row?.id}`,
			})
		}
		if (decision.verdict === 'published' && submission.photoId) {
			await enqueueJob(context, tx, {
				queue: 'release-photo',
				payload: { photoId: submission.photoId },
				key: submission.photoId,
			})
		}
		await bumpEdition(tx, submission.editionId)
		await logAltText(context, tx, submission, checked)
		await appendToLog(context, tx, submission.editionId, 'submission.decided', {
			submission: submissionId,
			verdict: decision.verdict,
			moderator: context.person.id,
			reason: sealed?.commitment ?? null,
		})
		return ok({ verdict: decision.verdict })
	})
}

/** Ballots that were cast without it are not cast again; one that was on them before may come back. */
const joinsBallots = ({ state }: Submission, { verdict }: Decision): boolean =>
	verdict === 'published' && state !== 'disqualified'

const isUnchanged = ({ state, contentSalt, photoId, guardianConfirmedAt }: Submission) =>
	and(
		eq(submissions.state, state),
		sql`${submissions.contentSalt} is not distinct from ${contentSalt}`,
		sql`${submissions.photoId} is not distinct from ${photoId}::uuid`,
		guardianConfirmedAt ? isNotNull(submissions.guardianConfirmedAt) : isNull(submissions.guardianConfirmedAt),
	)
