import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { photos, photoVariants } from '#db/schema/index.ts'
import { type PhotoWork, privateKeyOf } from './photo-keys.ts'

/** Job: every file of a picture that was replaced or erased, then its rows. Doing it twice does no harm. */
export async function removePhoto(context: Context, { photoId = '' }: PhotoWork): Promise<void> {
	const [photo] = await context.db.select().from(photos).where(eq(photos.id, photoId))
	if (!photo) return
	const variants = await context.db.select().from(photoVariants).where(eq(photoVariants.photoId, photoId))
	const { incoming, masters } = context.photos

	if (photo.incomingKey) await incoming.remove(photo.incomingKey)
	if (photo.masterKey) await masters.remove(photo.masterKey)
	for (const { location, formerLocation } of variants) {
		await removeVariant(context, location)
		if (formerLocation) await removeVariant(context, formerLocation)
	}
	// Prepared in the meantime: then there are more files, and the job is tried again.
	const unchanged = and(eq(photos.id, photoId), eq(photos.state, photo.state))
	const gone = await context.db.delete(photos).where(unchanged).returning({ id: photos.id })
	if (gone.length === 0 && (await isThere(context, photoId))) throw new Error(`photo ${photoId} changed meanwhile`)
}

const isThere = async ({ db }: Context, photoId: string) => (await db.$count(photos, eq(photos.id, photoId))) > 0

async function removeVariant({ photos: { masters, variants } }: Context, location: string): Promise<void> {
	const key = privateKeyOf(location)
	await (key ? masters.remove(key) : variants.remove(location))
}

/** The jobs would do it within seconds; who asks for it need not wait for them. */
export async function removeAtOnce(context: Context, photoIds: readonly string[]): Promise<void> {
	for (const photoId of photoIds) {
		await removePhoto(context, { photoId }).catch((error) => context.report(error, { photoId }))
	}
}
