import { and, asc, eq, isNotNull, or, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { arrivals, photos, photoVariants, submissions } from '#db/schema/index.ts'
import type { VariantFormat } from './photo.ts'
import { privateKeyOf } from './photo-keys.ts'

export interface ServedVariant {
	readonly width: number
	readonly format: VariantFormat
	readonly bytes: number
	readonly location: string
	readonly editionId: string
	/** Of the submission; null: it is an arrival's. */
	readonly country: string | null
	/** Published, though hidden for now: jurors still vote on it. */
	readonly votedOn: boolean
	/** Whether anybody may see it. */
	readonly shown: boolean
}

/** The variant of a submission's or an arrival's current picture: the smallest that is wide enough, else the widest. */
export async function findVariant(
	db: Db | Tx,
	photoId: string,
	width: number,
	format: VariantFormat,
): Promise<ServedVariant | null> {
	const rows = await db
		.select({
			width: photoVariants.width,
			format: photoVariants.format,
			bytes: photoVariants.bytes,
			location: photoVariants.location,
			editionId: sql<string>`coalesce(${submissions.editionId}, ${arrivals.editionId})`,
			country: submissions.country,
			state: submissions.state,
			hiddenSince: submissions.hiddenSince,
			arrival: arrivals.state,
		})
		.from(photoVariants)
		.innerJoin(photos, eq(photos.id, photoVariants.photoId))
		.leftJoin(submissions, eq(submissions.photoId, photos.id))
		.leftJoin(arrivals, eq(arrivals.photoId, photos.id))
		.where(
			and(
				eq(photos.id, photoId),
				eq(photoVariants.format, format),
				or(isNotNull(submissions.id), isNotNull(arrivals.id)),
			),
		)
		.orderBy(asc(photoVariants.width))
	const found = rows.find((row) => row.width >= width) ?? rows.at(-1)
	if (!found) return null
	const { state, hiddenSince, arrival, ...variant } = found
	const votedOn = state === 'published'
	return { ...variant, votedOn, shown: arrival === 'published' || (votedOn && hiddenSince === null) }
}

/** Its bytes, wherever they lie; null when they have just been removed. */
export async function readVariant({ photos: store }: Context, location: string): Promise<BodyInit | null> {
	const key = privateKeyOf(location)
	if (key === null) return (await store.variants.read(location))?.body ?? null
	const bytes = await store.masters.get(key)
	return bytes ? new Uint8Array(bytes) : null
}
