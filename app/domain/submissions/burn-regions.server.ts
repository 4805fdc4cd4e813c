import { and, eq, ne } from 'drizzle-orm'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { photos } from '#db/schema/index.ts'
import { dropPhotos } from './replace-photo.server.ts'
import { settlePhoto } from './settle-photo.server.ts'

interface BurnWork {
	/** The picture to be made. */
	readonly photoId?: string
	/** The picture of whose master it is made. */
	readonly from?: string
}

/**
 * Job: makes a blurred picture from the one that it replaces, which then vanishes with all its files.
 * Doing it twice does no harm, and until it is done neither of the two is shown.
 */
export async function burnRegions(context: Context, { photoId = '', from = '' }: BurnWork): Promise<void> {
	const [photo] = await context.db.select().from(photos).where(eq(photos.id, photoId))
	if (photo?.state !== 'waiting' || !photo.blurred) return
	const [source] = await context.db.select({ key: photos.masterKey }).from(photos).where(eq(photos.id, from))
	const master = source?.key ? await context.photos.masters.get(source.key) : null
	// Both are being removed, and then there is nothing left to do; else it is tried again.
	if (!master) throw new Error(`photo ${from} has no master to blur`)

	const blurred = await context.images.blur(master, photo.blurred)
	await settlePhoto(context, photoId, blurred, async (tx, submission) => {
		await dropPhotos(context, tx, and(eq(photos.submissionId, submission.id), ne(photos.id, photoId)))
		if (submission.state === 'published')
			await enqueueJob(context, tx, { queue: 'release-photo', payload: { photoId }, key: photoId })
	})
}
