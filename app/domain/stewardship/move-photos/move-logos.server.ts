import { and, eq, isNotNull } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type PhotoPlace, placeOf } from '#app/domain/submissions/photo.ts'
import { partners } from '#db/schema/index.ts'
import { type Moved, movePicture } from './move-picture.server.ts'

/** Partners' logos, of which there are dozens: their former copies go at once. */
export async function moveLogos(context: Context, to: PhotoPlace): Promise<Moved> {
	const rows = await context.db
		.select({ id: partners.id, logoId: partners.logoId, location: partners.logoLocation })
		.from(partners)
		.where(isNotNull(partners.logoLocation))
	const missing: string[] = []
	let moved = 0
	for (const { id, logoId, location } of rows) {
		if (!location || placeOf(location) === to) continue
		const lieAt = async (copy: string) => {
			const pointed = await context.db
				.update(partners)
				.set({ logoLocation: copy })
				.where(and(eq(partners.id, id), eq(partners.logoLocation, location)))
				.returning({ id: partners.id })
			return pointed.length > 0 || (await context.db.$count(partners, eq(partners.logoLocation, copy))) > 0
		}
		if (await movePicture(context, to, { location, key: `${logoId}/logo.webp`, type: 'image/webp', lieAt })) {
			await context.photos.variants.remove(location)
			moved += 1
		} else missing.push(location)
	}
	return { moved, missing }
}
