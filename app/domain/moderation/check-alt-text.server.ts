import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { digestOf } from '#app/domain/shared/digest.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { contentSeal } from '#app/domain/submissions/content-seal.ts'
import { lockSubmission, type Submission } from '#app/domain/submissions/lock-submission.server.ts'
import { isFinal } from '#app/domain/submissions/submission-state.ts'
import type { Tx } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'

interface AltTextCheck {
	readonly columns: Partial<typeof submissions.$inferInsert>
	/** To the whole text as it reads after a correction; null when nothing was corrected. */
	readonly commitment: string | null
}

/** What a moderator's look at the description changes: a corrected one is other content, sealed anew. */
export function altTextCheck(
	context: ActingContext,
	submission: Submission,
	altText: string | undefined,
	at: Date,
): AltTextCheck {
	if (altText === undefined || altText === submission.altText)
		return { columns: { altTextCheckedAt: at }, commitment: null }
	const { title, idea, language, contentHash } = submission
	const { salt, commitment } = commitTo(context, digestOf({ title, idea, language, altText }))
	const columns = {
		altText,
		altTextCheckedAt: at,
		contentSalt: salt,
		// The form's own content no longer stands: sent again it is no retry.
		contentHash: `edited.${contentHash.split('.')[1]}`,
	}
	return { columns, commitment }
}

export async function logAltText(
	context: ActingContext,
	tx: Tx,
	{ id, editionId }: Submission,
	check: AltTextCheck | null,
): Promise<void> {
	if (!check?.commitment) return
	const { commitment } = check
	await appendToLog(context, tx, editionId, 'submission.alt-text-corrected', {
		submission: id,
		by: context.person.id,
		commitment,
	})
}

/** For an idea that is decided already: the description is looked at, and mended where it has to be. */
export function checkAltText(
	context: ActingContext,
	submissionId: string,
	{ altText, seen }: { readonly altText: string; readonly seen?: string | undefined },
): Promise<Outcome<null, 'submission-not-found' | 'transition-not-allowed' | 'content-changed'>> {
	return context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, submissionId)
		if (!submission) return refuse('submission-not-found')
		if (isFinal(submission.state)) return refuse('transition-not-allowed')
		if (seen && seen !== contentSeal(submission)) return refuse('content-changed')
		const check = altTextCheck(context, submission, altText, await context.clock(tx))
		await tx.update(submissions).set(check.columns).where(eq(submissions.id, submissionId))
		await bumpEdition(tx, submission.editionId)
		await logAltText(context, tx, submission, check)
		return ok(null)
	})
}
