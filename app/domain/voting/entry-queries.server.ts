import { and, eq, inArray } from 'drizzle-orm'
import type { IdeaCard } from '#app/domain/submissions/idea.ts'
import { cardOf, ideaColumns } from '#app/domain/submissions/idea-rows.server.ts'
import type { Translation } from '#app/domain/submissions/translation.ts'
import { translationsOf } from '#app/domain/submissions/translation-queries.server.ts'
import type { Db } from '#db/client.server.ts'
import { editions, libraries, photos, submissions } from '#db/schema/index.ts'

/** A submission as it is listed for jurors. */
export interface EntryTitle {
	readonly id: string
	readonly title: string
	readonly language: string
	readonly library: string
}

/** A submission with all that a juror reads of it. */
export interface Entry extends IdeaCard {
	readonly idea: string
	readonly categoryId: string | null
	readonly libraryFacts: LibraryFacts | null
	readonly translations: readonly Translation[]
}
export interface LibraryFacts {
	readonly place: string
	readonly founded: number | null
	readonly staff: number | null
	readonly holdings: number | null
	/** In percent. */
	readonly memberShare: number | null
}

export async function entryTitles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, EntryTitle>> {
	if (ids.length === 0) return new Map()
	const rows = await db
		.select({
			id: submissions.id,
			title: submissions.title,
			language: submissions.language,
			library: libraries.name,
			namedLibrary: submissions.namedLibrary,
		})
		.from(submissions)
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.where(inArray(submissions.id, [...ids]))
	return new Map(
		rows.map(({ namedLibrary, library, ...row }) => [row.id, { ...row, library: library ?? namedLibrary ?? '' }]),
	)
}

/** By their ids, each with its reviewed translations. */
export async function entries(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
	if (ids.length === 0) return new Map()
	const { place, founded, staff, holdings, memberShare } = libraries
	const rows = await db
		.select({
			...ideaColumns,
			categoryId: submissions.categoryId,
			libraryFacts: { place, founded, staff, holdings, memberShare },
		})
		.from(submissions)
		.innerJoin(editions, eq(editions.id, submissions.editionId))
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(photos, and(eq(photos.id, submissions.photoId), eq(photos.state, 'ready')))
		.where(inArray(submissions.id, [...ids]))
	const translated = await translationsOf(db, ids)
	return new Map(
		rows.map(({ categoryId, libraryFacts, ...row }) => [
			row.id,
			{
				...cardOf(row),
				...{ idea: row.idea, categoryId },
				libraryFacts: libraryFacts && {
					...libraryFacts,
					memberShare: libraryFacts.memberShare === null ? null : Number(libraryFacts.memberShare),
				},
				translations: translated.get(row.id) ?? [],
			},
		]),
	)
}
