import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { arrivals, photos } from '#db/schema/index.ts'
import type { ShownArrival } from '../tracked-prize.ts'

/** What an edition's libraries say of their prizes' arrival, by the shipment, as far as it was published. */
export async function shownArrivals(db: Db | Tx, editionId: string): Promise<Map<string, ShownArrival>> {
	const rows = await db
		.select({
			shipmentId: arrivals.shipmentId,
			thanks: arrivals.thanks,
			language: arrivals.language,
			altText: arrivals.altText,
			photoId: photos.id,
			state: photos.state,
			width: photos.width,
			height: photos.height,
			placeholder: photos.placeholder,
		})
		.from(arrivals)
		.leftJoin(photos, eq(photos.id, arrivals.photoId))
		.where(and(eq(arrivals.editionId, editionId), eq(arrivals.state, 'published')))
	return new Map(
		rows.map(({ shipmentId, thanks, language, altText, photoId, state, width, height, placeholder }) => [
			shipmentId,
			{
				thanks,
				language,
				altText: altText ?? '',
				photo: photoId && state === 'ready' && width && height ? { id: photoId, width, height, placeholder } : null,
			},
		]),
	)
}
