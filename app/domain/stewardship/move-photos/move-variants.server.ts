import { and, asc, eq, gt, isNotNull, like, not, notLike, type SQL } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type PhotoPlace, uploadThingScheme } from '#app/domain/submissions/photo.ts'
import { typeOf, variantKey } from '#app/domain/submissions/photo-keys.ts'
import { photoVariants } from '#db/schema/index.ts'
import { type Moved, movePicture } from './move-picture.server.ts'

const atOnce = 100
const atUploadThing = like(photoVariants.location, `${uploadThingScheme}%`)
const isPublic = notLike(photoVariants.location, 'private:%')

/** Every variant that lies elsewhere; begun again it goes on where it was. New ones of the meantime are moved too. */
export async function moveVariants(context: Context, to: PhotoPlace): Promise<Moved> {
	const elsewhere = to === 'uploadthing' ? not(atUploadThing) : atUploadThing
	const missing: string[] = []
	let moved = 0
	let after = ''
	for (;;) {
		const variants = await context.db
			.select()
			.from(photoVariants)
			.where(and(isPublic, elsewhere, gt(photoVariants.location, after)))
			.orderBy(asc(photoVariants.location))
			.limit(atOnce)
		if (variants.length === 0) return { moved, missing }
		for (const variant of variants) {
			const { location, photoId, format } = variant
			const lieAt = (copy: string) => pointTo(context, variant, copy)
			const picture = { location, key: variantKey(photoId, variant), type: typeOf(format), lieAt }
			if (await movePicture(context, to, picture)) moved += 1
			else if (await isStillThere(context, location)) missing.push(location)
			after = location
		}
	}
}

type Variant = typeof photoVariants.$inferSelect

/** The former copy is remembered, so that an erasure takes it too. */
async function pointTo(
	context: Context,
	{ photoId, location, formerLocation }: Variant,
	copy: string,
): Promise<boolean> {
	const pointed = await context.db
		.update(photoVariants)
		.set({ location: copy, formerLocation: location })
		.where(and(eq(photoVariants.photoId, photoId), eq(photoVariants.location, location)))
		.returning({ width: photoVariants.width })
	if (pointed.length === 0) return isStillThere(context, copy)
	if (formerLocation && formerLocation !== copy) await context.photos.variants.remove(formerLocation)
	return true
}

const isStillThere = async ({ db }: Context, location: string) =>
	(await db.$count(photoVariants, eq(photoVariants.location, location))) > 0

/** Takes away the copies that are pointed to no more. */
export async function removeFormer(context: Context, to: PhotoPlace): Promise<number> {
	const here: SQL = to === 'uploadthing' ? atUploadThing : not(atUploadThing)
	let removed = 0
	for (;;) {
		const variants = await context.db
			.select()
			.from(photoVariants)
			.where(and(isNotNull(photoVariants.formerLocation), here))
			.limit(atOnce)
		if (variants.length === 0) return removed
		for (const { location, formerLocation } of variants) {
			if (formerLocation !== null) await context.photos.variants.remove(formerLocation)
			await context.db.update(photoVariants).set({ formerLocation: null }).where(eq(photoVariants.location, location))
			removed += 1
		}
	}
}
