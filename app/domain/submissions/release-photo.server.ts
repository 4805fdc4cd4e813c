import { and, eq, like, or } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { arrivals, photos, photoVariants, submissions } from '#db/schema/index.ts'
import { type PhotoWork, privateKeyOf, typeOf } from './photo-keys.ts'

/** Job after publication: moves the variants to where the public's pictures lie, which may be outside this machine. */
export async function releasePhoto(context: Context, { photoId = '' }: PhotoWork): Promise<void> {
	const [published] = await context.db
		.select({ id: photos.id })
		.from(photos)
		.leftJoin(submissions, eq(submissions.photoId, photos.id))
		.leftJoin(arrivals, eq(arrivals.photoId, photos.id))
		.where(and(eq(photos.id, photoId), or(eq(submissions.state, 'published'), eq(arrivals.state, 'published'))))
	if (!published) return

	const waiting = await context.db
		.select()
		.from(photoVariants)
		.where(and(eq(photoVariants.photoId, photoId), like(photoVariants.location, 'private:%')))
	for (const variant of waiting) await releaseVariant(context, variant)
}

async function releaseVariant(context: Context, variant: typeof photoVariants.$inferSelect): Promise<void> {
	const key = privateKeyOf(variant.location)
	const bytes = key && (await context.photos.masters.get(key))
	if (!key || !bytes) return
	const location = await context.photos.variants.put(key, bytes, typeOf(variant.format))
	const moved = await context.db
		.update(photoVariants)
		.set({ location })
		.where(and(eq(photoVariants.photoId, variant.photoId), eq(photoVariants.location, variant.location)))
		.returning({ width: photoVariants.width })
	await (moved.length > 0 ? context.photos.masters.remove(key) : context.photos.variants.remove(location))
}
