import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { prefixQuery } from '#app/domain/shared/search-words.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { consents, editions, libraries, photos, submissions } from '#db/schema/index.ts'
import type { Idea, IdeaCard, IdeaWish } from './idea.ts'
import { cardOf, ideaColumns } from './idea-rows.server.ts'

export const ideasPerPage = 24

const isShown = () => and(eq(submissions.state, 'published'), isNull(submissions.hiddenSince))
const newestFirst = [desc(submissions.publishedAt), desc(submissions.id)]

const ideas = (db: Db | Tx) =>
	db
		.select(ideaColumns)
		.from(submissions)
		.innerJoin(editions, eq(editions.id, submissions.editionId))
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(photos, and(eq(photos.id, submissions.photoId), eq(photos.state, 'ready')))

/** A page of an edition's published ideas, newest first, with the ids from which its neighbours go on. */
export async function listIdeas(db: Db | Tx, wish: IdeaWish, perPage = ideasPerPage) {
	const backwards = wish.before !== undefined
	const rows = await ideas(db)
		.where(and(eq(submissions.editionId, wish.editionId), isShown(), wanted(wish), beyond(wish)))
		.orderBy(...(backwards ? [asc(submissions.publishedAt), asc(submissions.id)] : newestFirst))
		.limit(perPage + 1)
	const more = rows.length > perPage
	const page = rows.slice(0, perPage).map(cardOf)
	if (backwards) page.reverse()
	return {
		ideas: page,
		newer: (backwards ? more : wish.after !== undefined) ? (page.at(0)?.id ?? null) : null,
		older: backwards || more ? (page.at(-1)?.id ?? null) : null,
	}
}

function wanted({ country, library, words = '' }: IdeaWish): SQL | undefined {
	const query = prefixQuery(words)
	return and(
		country ? eq(submissions.country, country) : undefined,
		library ? eq(libraries.slug, library) : undefined,
		query ? sql`to_tsvector('simple', ${submissions.folded}) @@ to_tsquery('simple', ${query})` : undefined,
	)
}

function beyond({ after, before }: IdeaWish): SQL | undefined {
	const place = sql`(${submissions.publishedAt}, ${submissions.id})`
	if (before) return sql`${place} > ${placeOf(before)}`
	return after ? sql`${place} < ${placeOf(after)}` : undefined
}

const placeOf = (id: string): SQL =>
	sql`(select mark.published_at, mark.id from ${submissions} as mark where mark.id::text = ${id})`

/** The newest ideas of these editions. */
export async function newestIdeas(db: Db | Tx, editionIds: readonly string[], count: number): Promise<IdeaCard[]> {
	if (editionIds.length === 0) return []
	const rows = await ideas(db)
		.where(and(inArray(submissions.editionId, [...editionIds]), isShown()))
		.orderBy(...newestFirst)
		.limit(count)
	return rows.map(cardOf)
}

/** The newest ideas that were had at a library. */
export async function ideasAtLibrary(db: Db | Tx, libraryId: string, count = 12): Promise<IdeaCard[]> {
	const rows = await ideas(db)
		.where(and(eq(submissions.libraryId, libraryId), isShown()))
		.orderBy(...newestFirst)
		.limit(count)
	return rows.map(cardOf)
}

/** The idea of that code: shown, gone for good after it had been shown, or (null) nothing the public knows of. */
export async function findIdea(db: Db | Tx, editionId: string, code: string): Promise<Idea | 'gone' | null> {
	const [row] = await db
		.select({
			...ideaColumns,
			state: submissions.state,
			hiddenSince: submissions.hiddenSince,
			erasedAt: submissions.erasedAt,
			categoryId: submissions.categoryId,
			peopleCount: submissions.peopleCount,
			submitterName: submissions.submitterName,
			nameShown: consents.id,
		})
		.from(submissions)
		.innerJoin(editions, eq(editions.id, submissions.editionId))
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(photos, and(eq(photos.id, submissions.photoId), eq(photos.state, 'ready')))
		.leftJoin(consents, nameConsent())
		.where(and(eq(submissions.editionId, editionId), eq(submissions.code, code)))
	if (!row?.publishedAt) return null
	if (row.state !== 'published' || row.erasedAt) return 'gone'
	if (row.hiddenSince) return null
	const { idea, categoryId, peopleCount } = row
	return { ...cardOf(row), idea, categoryId, peopleCount, submitter: row.nameShown ? row.submitterName : null }
}

const nameConsent = () =>
	and(
		eq(consents.submissionId, submissions.id),
		eq(consents.kind, 'name-shown'),
		eq(consents.by, 'submitter'),
		isNull(consents.withdrawnAt),
	)
