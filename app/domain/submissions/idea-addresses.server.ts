import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'

export interface IdeaAddress {
	readonly code: string
	readonly publishedAt: Date | null
}

const shownOf = (editionId: string): SQL | undefined =>
	and(eq(submissions.editionId, editionId), eq(submissions.state, 'published'), isNull(submissions.hiddenSince))
const oldestFirst = [asc(submissions.publishedAt), asc(submissions.id)]

/** Where parts of so many ideas begin: null for the first, then the last idea of the part before. None without ideas. */
export async function ideaParts(db: Db | Tx, editionId: string, perPart: number): Promise<(string | null)[]> {
	const place = sql<number>`row_number() over (order by ${submissions.publishedAt}, ${submissions.id})`
	const numbered = db
		.select({ id: submissions.id, place: place.as('place') })
		.from(submissions)
		.where(shownOf(editionId))
	const counted = numbered.as('counted')
	const rows = await db
		.select({ id: counted.id, place: counted.place })
		.from(counted)
		.where(sql`${counted.place} % ${perPart} = 0 or ${counted.place} = 1`)
		.orderBy(asc(counted.place))
	if (rows.length === 0) return []
	const [total] = await db.select({ count: sql<number>`count(*)::int` }).from(submissions).where(shownOf(editionId))
	return [
		null,
		...rows
			.filter(({ place }) => Number(place) % perPart === 0 && Number(place) < (total?.count ?? 0))
			.map(({ id }) => id),
	]
}

/** One part, oldest first, so that what has been listed stays in its place. */
export function ideaAddresses(
	db: Db | Tx,
	editionId: string,
	after: string | null,
	count: number,
): Promise<IdeaAddress[]> {
	const beyond = after
		? sql`(${submissions.publishedAt}, ${submissions.id}) > (select mark.published_at, mark.id from ${submissions} as mark where mark.id::text = ${after})`
		: undefined
	return db
		.select({ code: submissions.code, publishedAt: submissions.publishedAt })
		.from(submissions)
		.where(and(shownOf(editionId), beyond))
		.orderBy(...oldestFirst)
		.limit(count)
}
