import { and, eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { photos, photoVariants, submissions } from '#db/schema/index.ts'
import type { PreparedPhoto } from './photo.ts'
import { masterKey, type PhotoWork, privateLocation, variantKey } from './photo-keys.ts'

/** Job: makes master and variants, then forgets the original. Doing it twice does no harm. */
export async function preparePhoto(context: Context, { photoId = '' }: PhotoWork): Promise<void> {
	const [photo] = await context.db.select().from(photos).where(eq(photos.id, photoId))
	if (photo?.state !== 'waiting' || photo.incomingKey === null) return

	const prepared = await context.images.prepare(context.photos.incoming.path(photo.incomingKey))
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
		const [submission] = await tx
			.select({ editionId: submissions.editionId })
			.from(submissions)
			.where(eq(submissions.id, row.submissionId))
		if (submission) await bumpEdition(tx, submission.editionId)
		return true
	})
	if (settled) await context.photos.incoming.remove(photo.incomingKey)
	else await forgetIfGone(context, photoId, prepared.ok ? prepared.value : null)
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
async function forgetIfGone(context: Context, photoId: string, prepared: PreparedPhoto | null): Promise<void> {
	const [still] = await context.db.select({ id: photos.id }).from(photos).where(eq(photos.id, photoId))
	if (still || !prepared) return
	await context.photos.masters.remove(masterKey(photoId))
	for (const variant of prepared.variants) await context.photos.masters.remove(variantKey(photoId, variant))
}
