import { and, eq, ne, type SQL } from 'drizzle-orm'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { photos, submissions } from '#db/schema/index.ts'
import type { ReceivedPhoto } from './received-photo.ts'

/** The submission's picture from now on; earlier ones vanish. */
export async function replacePhoto(
	context: Context,
	tx: Tx,
	submissionId: string,
	photo: ReceivedPhoto,
): Promise<void> {
	const photoId = await addPhoto(context, tx, submissionId, photo)
	await dropPhotos(context, tx, and(eq(photos.submissionId, submissionId), ne(photos.id, photoId)))
}

/** The submission's first picture. */
export async function addPhoto(context: Context, tx: Tx, submissionId: string, photo: ReceivedPhoto): Promise<string> {
	const [added] = await tx
		.insert(photos)
		.values({ submissionId, state: 'waiting', incomingKey: photo.key, createdAt: await context.clock(tx) })
		.returning({ id: photos.id })
	const photoId = added!.id
	await Promise.all([
		tx.update(submissions).set({ photoId, altTextCheckedAt: null }).where(eq(submissions.id, submissionId)),
		enqueueJob(context, tx, { queue: 'prepare-photo', payload: { photoId }, key: photoId }),
	])
	return photoId
}

/** Nothing refers to these pictures any more: their files go after the transaction. */
export async function dropPhotos(context: Context, tx: Tx, which: SQL | undefined): Promise<string[]> {
	const dropped = await tx.update(photos).set({ placeholder: null }).where(which).returning({ id: photos.id })
	for (const { id } of dropped)
		await enqueueJob(context, tx, { queue: 'remove-photo', payload: { photoId: id }, key: id })
	return dropped.map((photo) => photo.id)
}
