import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { photos } from '#db/schema/index.ts'
import type { PhotoWork } from './photo-keys.ts'
import { settlePhoto } from './settle-photo.server.ts'

/** Job: makes master and variants, then forgets the original. Doing it twice does no harm. */
export async function preparePhoto(context: Context, { photoId = '' }: PhotoWork): Promise<void> {
	const [photo] = await context.db.select().from(photos).where(eq(photos.id, photoId))
	if (photo?.state !== 'waiting' || photo.incomingKey === null) return

	const prepared = await context.images.prepare(context.photos.incoming.path(photo.incomingKey))
	if (await settlePhoto(context, photoId, prepared)) await context.photos.incoming.remove(photo.incomingKey)
}
