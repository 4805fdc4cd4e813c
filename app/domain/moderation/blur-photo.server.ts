import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { tellLedger } from '#app/domain/shared/tell-ledger.server.ts'
import { contentSeal } from '#app/domain/submissions/content-seal.ts'
import { lockSubmission, type Submission } from '#app/domain/submissions/lock-submission.server.ts'
import type { Region } from '#app/domain/submissions/region.ts'
import { isFinal } from '#app/domain/submissions/submission-state.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { photos, submissions } from '#db/schema/index.ts'

export type BlurRefusal = 'submission-not-found' | 'transition-not-allowed' | 'content-changed' | 'photo-not-ready'

/**
 * Gives a submission a picture in which these regions cannot be recognised any more. From this instant on the old
 * one is served to nobody; the new one is made by a job. Of two moderators doing so at once one wins.
 */
export async function blurPhoto(
	context: ActingContext,
	submissionId: string,
	{ regions, seen }: { readonly regions: readonly Region[]; readonly seen: string },
): Promise<Outcome<{ photoId: string }, BlurRefusal>> {
	const told = await writeToLedger(context, submissionId, regions)
	return context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, submissionId)
		if (!submission) return refuse('submission-not-found')
		if (isFinal(submission.state)) return refuse('transition-not-allowed')
		if (seen !== contentSeal(submission)) return refuse('content-changed')
		const old = await readyPhoto(tx, submission.photoId)
		if (!old) return refuse('photo-not-ready')

		const blurred = [...(old.blurred ?? []), ...regions]
		const at = told ?? (await context.clock(tx))
		const photoId = await replaceByBlurred(context, tx, submission, { old, blurred, at })
		await appendToLog(context, tx, submission.editionId, 'submission.photo-blurred', {
			submission: submissionId,
			regions: regions.length,
			by: context.person.id,
		})
		return ok({ photoId })
	})
}

type Photo = typeof photos.$inferSelect

/** All regions by then: a photo of before gets them at once. Null where it would be refused. */
async function writeToLedger(context: Context, id: string, regions: readonly Region[]): Promise<Date | null> {
	const [submission] = await context.db.select().from(submissions).where(eq(submissions.id, id))
	const old = submission && !isFinal(submission.state) ? await readyPhoto(context.db, submission.photoId) : null
	if (!old) return null
	return tellLedger(context, { kind: 'photo-blur', id, regions: [...(old.blurred ?? []), ...regions] })
}

async function readyPhoto(db: Db | Tx, photoId: string | null): Promise<Photo | null> {
	const [photo] = photoId ? await db.select().from(photos).where(eq(photos.id, photoId)) : []
	return photo?.state === 'ready' && photo.masterKey ? photo : null
}

interface Blurring {
	readonly old: Photo
	readonly blurred: readonly Region[]
	readonly at: Date
}

async function replaceByBlurred(context: Context, tx: Tx, submission: Submission, { old, blurred, at }: Blurring) {
	const [made] = await tx
		.insert(photos)
		.values({ submissionId: submission.id, state: 'waiting', blurred, createdAt: at })
		.returning({ id: photos.id })
	const photoId = made!.id
	await tx.update(submissions).set({ photoId }).where(eq(submissions.id, submission.id))
	await tx.update(photos).set({ placeholder: null }).where(eq(photos.id, old.id))
	await enqueueJob(context, tx, { queue: 'burn-regions', payload: { photoId, from: old.id }, key: photoId })
	await bumpEdition(tx, submission.editionId)
	return photoId
}

/**
 * After a restore: a photo from before that instant is blurred as it was then. One that is still to be prepared was
 * never published, and a moderator looks at it before it is. False when there is nothing to do.
 */
export function blurAgain(context: Context, submissionId: string, blurred: readonly Region[], at: Date) {
	return context.db.transaction(async (tx): Promise<boolean> => {
		const submission = await lockSubmission(tx, submissionId)
		if (!submission?.photoId || isFinal(submission.state)) return false
		const [photo] = await tx.select().from(photos).where(eq(photos.id, submission.photoId))
		if (!photo || photo.createdAt >= at) return false
		const isBurning = photo.state === 'waiting' && photo.blurred !== null
		if (isBurning) await tx.update(photos).set({ blurred, createdAt: at }).where(eq(photos.id, photo.id))
		else if (photo.state === 'ready' && photo.masterKey)
			await replaceByBlurred(context, tx, submission, { old: photo, blurred, at })
		else return false
		await appendToLog(context, tx, submission.editionId, 'submission.photo-blurred', {
			submission: submissionId,
			regions: blurred.length,
			by: null,
		})
		return true
	})
}
