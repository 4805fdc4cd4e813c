import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { dropPhotos } from '#app/domain/submissions/replace-photo.server.ts'
import type { Tx } from '#db/client.server.ts'
import { arrivals, photos } from '#db/schema/index.ts'

type Arrival = Pick<typeof arrivals.$inferSelect, 'id' | 'photoId'>

/** Nothing of what was sent is left; answers the pictures whose files may go at once. */
export async function eraseArrival(context: Context, tx: Tx, { id, photoId }: Arrival, now: Date): Promise<string[]> {
	await tx
		.update(arrivals)
		.set({ state: 'withdrawn', thanks: null, altText: null, language: null, photoId: null, erasedAt: now })
		.where(eq(arrivals.id, id))
	return photoId ? dropPhotos(context, tx, eq(photos.id, photoId)) : []
}
