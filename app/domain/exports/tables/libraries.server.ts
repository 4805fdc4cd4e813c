import { and, asc, count, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { libraries, submissions } from '#db/schema/index.ts'
import { inPages, type Scope, type Table } from './table.server.ts'

const those = ({ edition, countries }: Scope) =>
	and(
		eq(submissions.editionId, edition.id),
		isNotNull(submissions.libraryId),
		isNull(submissions.erasedAt),
		countries ? inArray(submissions.country, [...countries]) : undefined,
	)

/** Libraries from which something was sent. */
export const librariesTable: Table = {
	count: async (scope) => {
		const [row] = await scope.context.db
			.select({ rows: sql<number>`count(distinct ${submissions.libraryId})::int` })
			.from(submissions)
			.where(those(scope))
		return row?.rows ?? 0
	},
	batches: (scope) =>
		inPages(
			(after: { id: string } | null, limit) => pageOf(scope, after, limit),
			({ id: _id, ...row }) => row,
		),
}

const pageOf = (scope: Scope, after: { id: string } | null, limit: number) =>
	scope.context.db
		.select({
			id: libraries.id,
			library: libraries.name,
			place: libraries.place,
			country: libraries.country,
			isil: libraries.isil,
			website: libraries.website,
			submissions: count(),
			published: sql<number>`count(*) filter (where ${submissions.state} = 'published')::int`,
		})
		.from(submissions)
		.innerJoin(libraries, eq(libraries.id, submissions.libraryId))
		.where(and(those(scope), after ? gt(libraries.id, after.id) : undefined))
		.groupBy(libraries.id)
		.orderBy(asc(libraries.id))
		.limit(limit)
