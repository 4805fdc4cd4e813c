import { and, eq, isNotNull } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { tellLedger } from '#app/domain/shared/tell-ledger.server.ts'
import { photos, submissions } from '#db/schema/index.ts'
import { leaveContest } from './leave-contest.server.ts'
import { lockSubmission } from './lock-submission.server.ts'
import { recordConsents, standingConsents } from './record-consents.server.ts'
import { removeAtOnce } from './remove-photo.server.ts'
import { dropPhotos } from './replace-photo.server.ts'

/**
 * The submitter wants the photo gone and the rest kept. Nothing is published without a photo: what waits can be given
 * another one, what was published leaves the contest as if it had been withdrawn.
 */
export async function takePhotoAway(context: Context, submissionId: string): Promise<Outcome<null, 'submission-gone'>> {
	if (await hasPhoto(context, submissionId)) await tellLedger(context, { kind: 'photo-removal', id: submissionId })
	const taken = await context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, submissionId)
		if (!submission) return refuse('submission-gone')
		if (!submission.photoId) return ok([])

		if (submission.state === 'published') {
			await leaveContest(tx, submission, 'withdrawn')
			const consents = await standingConsents(tx, submissionId, 'submitter')
			const kept = consents.filter((kind) => kind !== 'photo-published')
			await recordConsents(tx, submissionId, 'submitter', kept, await context.clock(tx))
		}
		// Sent again with the form's key it is another photo, not the one that is here already.
		const contentHash = `${submission.contentHash.split('.')[0]}.removed`
		await tx.update(submissions).set({ photoId: null, contentHash }).where(eq(submissions.id, submissionId))
		const dropped = await dropPhotos(context, tx, eq(photos.submissionId, submissionId))
		await bumpEdition(tx, submission.editionId)
		await appendToLog(context, tx, submission.editionId, 'submission.photo-removed', { submission: submissionId })
		return ok(dropped)
	})
	if (!taken.ok) return taken
	await removeAtOnce(context, taken.value)
	return ok(null)
}

const hasPhoto = async ({ db }: Context, id: string): Promise<boolean> =>
	(await db.$count(submissions, and(eq(submissions.id, id), isNotNull(submissions.photoId)))) > 0
