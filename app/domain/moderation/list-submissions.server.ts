import { and, eq, inArray, lte, type SQL, sql } from 'drizzle-orm'
import { beyond, inOrder, type Keys } from '#app/domain/shared/keyset.server.ts'
import type { ListPage } from '#app/domain/shared/list-page.ts'
import { pageRead } from '#app/domain/shared/list-page.ts'
import { prefixPatterns, prefixQuery } from '#app/domain/shared/search-words.ts'
import { type SubmissionState, submissionStates } from '#app/domain/submissions/submission-state.ts'
import type { Db } from '#db/client.server.ts'
import { categories, libraries, photos, submissions } from '#db/schema/index.ts'
import { type Desk, ideasOfDesk } from './queries.server.ts'
import type { SubmissionWish } from './submission-list.ts'

export const submissionsPerPage = 50
const day = 86_400_000

/** Words are looked for among so many rows in the order that is wanted before the index of words is asked. */
const near = 2_000

const keysOf: Record<SubmissionWish['by'], Keys> = {
	received: [submissions.receivedAt, submissions.id],
	code: [submissions.code, submissions.id],
}

const listed = {
	id: submissions.id,
	code: submissions.code,
	country: submissions.country,
	state: submissions.state,
	title: submissions.title,
	language: submissions.language,
	receivedAt: submissions.receivedAt,
	library: sql<string | null>`coalesce(${libraries.name}, ${submissions.namedLibrary})`,
	librarySlug: libraries.slug,
	confirmed: sql<boolean>`${submissions.emailConfirmedAt} is not null`,
	photoState: photos.state,
}
export type ListedSubmission = Awaited<ReturnType<typeof rowsOf>>[number]

/** A page of a desk's submissions. An address that goes on from nowhere begins anew. */
export async function listSubmissions(
	db: Db,
	desk: Desk,
	wish: SubmissionWish,
	now: Date,
	perPage = submissionsPerPage,
): Promise<ListPage<ListedSubmission>> {
	const ids = await wantedIds(db, desk, wish, now, perPage + 1)
	if (ids.length === 0 && (wish.after || wish.before))
		return listSubmissions(db, desk, { ...wish, after: null, before: null }, now, perPage)
	return pageRead(await rowsOf(db, ids), wish, perPage)
}

/** The ids first, and only then what is shown of them: so that indexes alone decide which they are. */
async function wantedIds(db: Db, desk: Desk, wish: SubmissionWish, now: Date, limit: number): Promise<string[]> {
	const keys = keysOf[wish.by]
	const wanted = and(ideasOfDesk(desk), narrowed(db, desk, wish, now), beyond(keys, wish))
	const query = prefixQuery(wish.filters.q ?? '')
	if (query) return idsWithWords(db, wanted, wish, query, limit)
	const rows = await db
		.select({ id: submissions.id })
		.from(submissions)
		.where(wanted)
		.orderBy(...inOrder(keys, wish))
		.limit(limit)
	return rows.map(({ id }) => id)
}

function narrowed(db: Db, { editionId }: Desk, { filters }: SubmissionWish, now: Date): SQL | undefined {
	const { state, country, category, library, days } = filters
	const categoryIds = db
		.select({ id: categories.id })
		.from(categories)
		.where(and(eq(categories.editionId, editionId), eq(categories.slug, category ?? '')))
	const libraryIds = db
		.select({ id: libraries.id })
		.from(libraries)
		.where(eq(libraries.slug, library ?? ''))
	return and(
		state === 'all' ? undefined : eq(submissions.state, state),
		country ? eq(submissions.country, country) : undefined,
		category ? eq(submissions.categoryId, sql`(${categoryIds})`) : undefined,
		library ? eq(submissions.libraryId, sql`(${libraryIds})`) : undefined,
		days ? lte(submissions.receivedAt, new Date(now.getTime() - days * day)) : undefined,
	)
}

/** A common word is on a page's worth of the first rows; a rare one is on so few that sorting them is nothing. */
async function idsWithWords(db: Db, wanted: SQL | undefined, wish: SubmissionWish, query: string, limit: number) {
	const keys = keysOf[wish.by]
	const read = { id: submissions.id, key: sql`${keys[0]}`.as('key'), folded: submissions.folded }
	const first = db
		.select(read)
		.from(submissions)
		.where(wanted)
		.orderBy(...inOrder(keys, wish))
		.limit(near)
		.as('first')
	const patterns = prefixPatterns(wish.filters.q ?? '').map((pattern) => sql`' ' || ${first.folded} like ${pattern}`)
	const inFirst = await db
		.select({ id: first.id })
		.from(first)
		.where(and(...patterns))
		.orderBy(...inOrder([first.key, first.id], wish))
		.limit(limit)
	if (inFirst.length === limit) return inFirst.map(({ id }) => id)

	const matching = db
		.select(read)
		.from(submissions)
		.where(and(wanted, sql`to_tsvector('simple', ${submissions.folded}) @@ to_tsquery('simple', ${query})`))
		// Found before they are sorted: nothing but the index of words can serve this.
		.offset(0)
		.as('matching')
	const everywhere = await db
		.select({ id: matching.id })
		.from(matching)
		.orderBy(...inOrder([matching.key, matching.id], wish))
		.limit(limit)
	return everywhere.map(({ id }) => id)
}

async function rowsOf(db: Db, ids: readonly string[]) {
	if (ids.length === 0) return []
	const rows = await db
		.select(listed)
		.from(submissions)
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(photos, eq(photos.id, submissions.photoId))
		.where(inArray(submissions.id, [...ids]))
	return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

/** Further than this nobody counts: the page says "more". */
export const countedTo = 1_000

/** How many submissions a desk has in each state, counted up to a thousand and one. */
export async function countsByState(
	db: Db,
	{ editionId, countries }: Desk,
): Promise<Partial<Record<SubmissionState, number>>> {
	const counted = submissionStates.map((state) => {
		const some = db
			.select({ one: sql`1` })
			.from(submissions)
			.where(and(ideasOfDesk({ editionId, countries }), eq(submissions.state, state)))
			// In an order that an index has: else what is rare would be looked for from the first row on.
			.orderBy(submissions.receivedAt, submissions.id)
			.limit(countedTo + 1)
		return sql`select ${state}::text as state, (select count(*)::int from ${some} as counted) as count`
	})
	const rows = await db.execute<{ state: SubmissionState; count: number }>(sql.join(counted, sql` union all `))
	return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
