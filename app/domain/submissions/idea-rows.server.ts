import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { editions, libraries, photos, submissions } from '#db/schema/index.ts'
import { excerptOf, type IdeaCard, type IdeaPhoto } from './idea.ts'

/** What is read of a submission for the public; joined with its edition, library and photo. */
export const ideaColumns = {
	id: submissions.id,
	code: submissions.code,
	edition: editions.slug,
	country: submissions.country,
	title: submissions.title,
	idea: submissions.idea,
	language: submissions.language,
	library: libraries.name,
	librarySlug: libraries.slug,
	namedLibrary: submissions.namedLibrary,
	altText: submissions.altText,
	publishedAt: submissions.publishedAt,
	photo: { id: photos.id, width: photos.width, height: photos.height, placeholder: photos.placeholder },
}

export const ideas = (db: Db | Tx) =>
	db
		.select(ideaColumns)
		.from(submissions)
		.innerJoin(editions, eq(editions.id, submissions.editionId))
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(photos, and(eq(photos.id, submissions.photoId), eq(photos.state, 'ready')))

export interface IdeaRow extends Omit<IdeaCard, 'excerpt' | 'library' | 'publishedAt' | 'photo'> {
	readonly idea: string
	readonly library: string | null
	readonly namedLibrary: string | null
	readonly publishedAt: Date | null
	readonly photo: PhotoRow | null
}
type PhotoRow = Omit<IdeaPhoto, 'width' | 'height'> & { readonly width: number | null; readonly height: number | null }

export const cardOf = ({ idea, namedLibrary, ...row }: IdeaRow): IdeaCard => ({
	...row,
	excerpt: excerptOf(idea),
	library: row.library ?? namedLibrary ?? '',
	publishedAt: row.publishedAt ?? new Date(0),
	photo: photoOf(row.photo),
})

export const photoOf = (photo: PhotoRow | null): IdeaPhoto | null => {
	const { width, height } = photo ?? {}
	return photo && width && height ? { ...photo, width, height } : null
}
