import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { contentSeal } from '#app/domain/submissions/content-seal.ts'
import { lockSubmission } from '#app/domain/submissions/lock-submission.server.ts'
import type { Region } from '#app/domain/submissions/region.ts'
import { isFinal } from '#app/domain/submissions/submission-state.ts'
import { photos, submissions } from '#db/schema/index.ts'

export type BlurRefusal = 'submission-not-found' | 'transition-not-allowed' | 'content-changed' | 'photo-not-ready'

/**
 * Gives a submission a picture in which these regions cannot be recognised any more. From this instant on the old
 * one is served to nobody; the new one is made by a job. Of two moderators doing so at once one wins.
 */
export function blurPhoto(
	context: ActingContext,
	submissionId: string,
	{ regions, seen }: { readonly regions: readonly Region[]; readonly seen: string },
): Promise<Outcome<{ photoId: string }, BlurRefusal>> {
	return context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, submissionId)
		if (!submission) return refuse('submission-not-found')
		if (isFinal(submission.state)) return refuse('transition-not-allowed')
		if (seen !== contentSeal(submission)) return refuse('content-changed')
		const [old] = submission.photoId ? await tx.select().from(photos).where(eq(photos.id, submission.photoId)) : []
		if (old?.state !== 'ready' || !old.masterKey) return refuse('photo-not-ready')

		const blurred = [...(old.blurred ?? []), ...regions]
		const [made] = await tx
			.insert(photos)
			.values({ submissionId, state: 'waiting', blurred, createdAt: await context.clock(tx) })
			.returning({ id: photos.id })
		const photoId = made!.id
		await tx.update(submissions).set({ photoId }).where(eq(submissions.id, submissionId))
		await tx.update(photos).set({ placeholder: null }).where(eq(photos.id, old.id))
		await enqueueJob(context, tx, { queue: 'burn-regions', payload: { photoId, from: old.id }, key: photoId })
		await bumpEdition(tx, submission.editionId)
		await appendToLog(context, tx, submission.editionId, 'submission.photo-blurred', {
			submission: submissionId,
			regions: regions.length,
			by: context.person.id,
		})
		return ok({ photoId })
	})
}
