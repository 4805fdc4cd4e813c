import { and, eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { arrivals, photos, photoVariants, submissions } from '#db/schema/index.ts'
import type { PhotoRefusal, PreparedPhoto } from './photo.ts'
import { masterKey, privateLocation, variantKey } from './photo-keys.ts'

type Submission = typeof submissions.$inferSelect

/**
 * A waiting photo becomes ready, or fails: files first, rows after, so that what is ready has all its files.
 * False when it is no longer waiting, because somebody settled or erased it meanwhile.
 */
export async function settlePhoto(
	context: Context,
	photoId: string,
	prepared: Outcome<PreparedPhoto, PhotoRefusal>,
	andThen?: (tx: Tx, submission: Submission) => Promise<void>,
): Promise<boolean> {
	if (prepared.ok) await storePrivately(context, photoId, prepared.value)
	const settled = await context.db.transaction(async (tx) => {
		const outcome = prepared.ok
			? { state: 'ready' as const, masterKey: masterKey(photoId), ...sizeOf(prepared.value) }
			: { state: 'failed' as const, failure: prepared.reason }
		const [row] = await tx
			.update(photos)
			.set({ ...outcome, incomingKey: null })
			.where(and(eq(photos.id, photoId), eq(photos.state, 'waiting')))
			.returning({ submissionId: photos.submissionId })
		if (!row) return false
		if (prepared.ok) await tx.insert(photoVariants).values(variantRows(photoId, prepared.value))
		if (row.submissionId === null) {
			await settleArrival(tx, photoId)
			return true
		}
		const [submission] = await tx.select().from(submissions).where(eq(submissions.id, row.submissionId))
		if (!submission) return true
		if (prepared.ok) await andThen?.(tx, submission)
		await bumpEdition(tx, submission.editionId)
		return true
	})
	if (!settled && prepared.ok) await forgetIfGone(context, photoId, prepared.value)
	return settled
}

/** The picture that a library sent when its prize was there. */
async function settleArrival(tx: Tx, photoId: string): Promise<void> {
	const [arrival] = await tx
		.select({ editionId: arrivals.editionId })
		.from(arrivals)
		.where(eq(arrivals.photoId, photoId))
	if (arrival) await bumpEdition(tx, arrival.editionId)
}

const sizeOf = ({ width, height, placeholder }: PreparedPhoto) => ({ width, height, placeholder })

const variantRows = (photoId: string, { variants }: PreparedPhoto) =>
	variants.map((variant) => ({
		photoId,
		width: variant.width,
		height: variant.height,
		format: variant.format,
		bytes: variant.bytes.length,
		location: privateLocation(variantKey(photoId, variant)),
	}))

async function storePrivately({ photos: store }: Context, photoId: string, prepared: PreparedPhoto): Promise<void> {
	await store.masters.put(masterKey(photoId), prepared.master)
	for (const variant of prepared.variants) await store.masters.put(variantKey(photoId, variant), variant.bytes)
}

/** The picture was erased while it was being prepared. */
async function forgetIfGone(context: Context, photoId: string, prepared: PreparedPhoto): Promise<void> {
	const [still] = await context.db.select({ id: photos.id }).from(photos).where(eq(photos.id, photoId))
	if (still) return
	await context.photos.masters.remove(masterKey(photoId))
	for (const variant of prepared.variants) await context.photos.masters.remove(variantKey(photoId, variant))
}
