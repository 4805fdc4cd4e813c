import { and, asc, count, eq, gt, inArray, isNull } from 'drizzle-orm'
import { textIn } from '#app/domain/contest/edition.ts'
import { categories, libraries, submissions } from '#db/schema/index.ts'
import { inPages, type Scope, type Table } from './table.server.ts'

/** Without the ways to reach anybody: letters go through the outbox, and nobody needs a list of addresses. */
const columns = {
	id: submissions.id,
	code: submissions.code,
	state: submissions.state,
	country: submissions.country,
	library: libraries.name,
	named: submissions.namedLibrary,
	isil: libraries.isil,
	place: libraries.place,
	title: submissions.title,
	idea: submissions.idea,
	language: submissions.language,
	category: categories.names,
	submitter: submissions.submitterName,
	people: submissions.peopleCount,
	alt_text: submissions.altText,
	confirmedAt: submissions.emailConfirmedAt,
	received_at: submissions.receivedAt,
	published_at: submissions.publishedAt,
}

const those = ({ edition, countries }: Scope) =>
	and(
		eq(submissions.editionId, edition.id),
		isNull(submissions.erasedAt),
		countries ? inArray(submissions.country, [...countries]) : undefined,
	)

export const submissionsTable: Table = {
	count: async (scope) => {
		const [row] = await scope.context.db.select({ rows: count() }).from(submissions).where(those(scope))
		return row?.rows ?? 0
	},
	batches: (scope) =>
		inPages(
			(after: { id: string } | null, limit) => pageOf(scope, after, limit),
			({ id: _id, named, confirmedAt, category, library, ...row }) => ({
				...row,
				library: library ?? named,
				category: category && textIn(category, scope.locale).text,
				address_confirmed: confirmedAt !== null,
			}),
		),
}

const pageOf = (scope: Scope, after: { id: string } | null, limit: number) =>
	scope.context.db
		.select(columns)
		.from(submissions)
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(categories, eq(categories.id, submissions.categoryId))
		.where(and(those(scope), after ? gt(submissions.id, after.id) : undefined))
		.orderBy(asc(submissions.id))
		.limit(limit)
