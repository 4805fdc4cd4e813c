import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { prefixPatterns, prefixQuery } from '#app/domain/shared/search-words.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'
import type { IdeaCard, IdeaWish } from './idea.ts'
import { cardOf, ideas } from './idea-rows.server.ts'

export const ideasPerPage = 24

/** Words are looked for among the newest before the index of words is asked: among a few, and further where that promises a page. */
const [near, far] = [200, 1_200]

export const isShown = () => and(eq(submissions.state, 'published'), isNull(submissions.hiddenSince))
export const newestFirst = [desc(submissions.publishedAt), desc(submissions.id)] as const
const oldestFirst = [asc(submissions.publishedAt), asc(submissions.id)] as const

export interface IdeaPage {
	readonly ideas: IdeaCard[]
	/** Ids from which the neighbouring pages go on. */
	readonly newer: string | null
	readonly older: string | null
}

/** A page of an edition's published ideas, newest first. */
export async function listIdeas(db: Db | Tx, wish: IdeaWish, perPage = ideasPerPage): Promise<IdeaPage> {
	const backwards = isId(wish.before)
	const ids = await wantedIds(db, wish, perPage + 1)
	const more = ids.length > perPage
	const page = await cardsOf(db, ids.slice(0, perPage))
	return {
		ideas: page,
		newer: (backwards ? more : isId(wish.after)) ? (page.at(0)?.id ?? null) : null,
		older: backwards || more ? (page.at(-1)?.id ?? null) : null,
	}
}

/** The ids first, and only then what their cards show: so that an index alone decides which they are. */
async function wantedIds(db: Db | Tx, wish: IdeaWish, limit: number): Promise<string[]> {
	const order = isId(wish.before) ? oldestFirst : newestFirst
	const query = prefixQuery(wish.words ?? '')
	if (query) return idsWithWords(db, wish, query, limit)
	const rows = await db
		.select({ id: submissions.id })
		.from(submissions)
		.where(wanted(wish))
		.orderBy(...order)
		.limit(limit)
	return rows.map(({ id }) => id)
}

/**
 * A common word is on a page's worth of the newest ideas, and finding those must not sort all that have it; a rare one
 * is on so few that sorting them is nothing.
 */
async function idsWithWords(db: Db | Tx, wish: IdeaWish, query: string, limit: number): Promise<string[]> {
	for (const reach of [near, far]) {
		const found = await idsAmongNewest(db, wish, reach, limit)
		if (found.length === limit) return found
		if (found.length * far < limit * near) break
	}
	const direction = isId(wish.before) ? sql`asc` : sql`desc`
	const indexed = await db
		.select({ id: submissions.id })
		.from(submissions)
		.where(and(wanted(wish), sql`to_tsvector('simple', ${submissions.folded}) @@ to_tsquery('simple', ${query})`))
		// An expression, so that nothing but the index of words can serve this.
		.orderBy(sql`${submissions.publishedAt} + interval '0' ${direction}, ${submissions.id} ${direction}`)
		.limit(limit)
	return indexed.map(({ id }) => id)
}

async function idsAmongNewest(db: Db | Tx, wish: IdeaWish, reach: number, limit: number): Promise<string[]> {
	const newest = db
		.select({ id: submissions.id, publishedAt: submissions.publishedAt, folded: submissions.folded })
		.from(submissions)
		.where(wanted(wish))
		.orderBy(...(isId(wish.before) ? oldestFirst : newestFirst))
		.limit(reach)
		.as('newest')
	const rows = await db
		.select({ id: newest.id })
		.from(newest)
		.where(and(...prefixPatterns(wish.words ?? '').map((pattern) => sql`' ' || ${newest.folded} like ${pattern}`)))
		.limit(limit)
	return rows.map(({ id }) => id)
}

function wanted(wish: IdeaWish): SQL | undefined {
	const { editionId, country, categoryId, libraryId, language } = wish
	return and(
		eq(submissions.editionId, editionId),
		isShown(),
		country ? eq(submissions.country, country) : undefined,
		categoryId ? eq(submissions.categoryId, categoryId) : undefined,
		libraryId ? eq(submissions.libraryId, libraryId) : undefined,
		language ? eq(submissions.language, language) : undefined,
		beyond(wish),
	)
}

function beyond({ after, before }: IdeaWish): SQL | undefined {
	const place = sql`(${submissions.publishedAt}, ${submissions.id})`
	if (isId(before)) return sql`${place} > ${placeOf(before)}`
	return isId(after) ? sql`${place} < ${placeOf(after)}` : undefined
}

const placeOf = (id: string): SQL =>
	sql`((select mark.published_at from ${submissions} as mark where mark.id = ${id}::uuid), ${id}::uuid)`

const isId = (text: string | undefined): text is string =>
	/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '')

async function cardsOf(db: Db | Tx, ids: readonly string[]): Promise<IdeaCard[]> {
	if (ids.length === 0) return []
	const list = sql.join(
		ids.map((id) => sql`${id}::uuid`),
		sql`, `,
	)
	const rows = await ideas(db)
		.where(sql`${submissions.id} in (${list})`)
		.orderBy(...newestFirst)
	return rows.map(cardOf)
}
