import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client.server.ts'
import { editions, libraries, reports, submissions } from '#db/schema/index.ts'
import { type Desk, ideasOfDesk } from './queries.server.ts'
import { defaultThresholds, type ReportCounts, type ReportThresholds } from './report.ts'

/** The ideas of a desk that the public has reported and nobody has looked at since, hidden ones first. */
export async function reportedIdeas(db: Db, desk: Desk) {
	const reasons = db
		.select({
			submissionId: reports.submissionId,
			reason: reports.reason,
			count: sql<number>`count(*)::int`.as('count'),
		})
		.from(reports)
		.where(isNull(reports.settledAt))
		.groupBy(reports.submissionId, reports.reason)
		.as('reasons')
	return db
		.select({
			id: submissions.id,
			code: submissions.code,
			country: submissions.country,
			title: submissions.title,
			language: submissions.language,
			hiddenSince: submissions.hiddenSince,
			library: sql<string | null>`coalesce(${libraries.name}, ${submissions.namedLibrary})`,
			counts: sql<ReportCounts>`coalesce(jsonb_object_agg(${reasons.reason}, ${reasons.count}) filter (where ${reasons.reason} is not null), '{}')`,
		})
		.from(submissions)
		.leftJoin(reasons, eq(reasons.submissionId, submissions.id))
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.where(and(ideasOfDesk(desk), eq(submissions.state, 'published'), inArray(submissions.id, toLookAt(db, desk))))
		.groupBy(submissions.id, libraries.name)
		.orderBy(asc(submissions.hiddenSince), asc(submissions.publishedAt))
		.limit(100)
}
export type ReportedIdea = Awaited<ReturnType<typeof reportedIdeas>>[number]

/** Few among very many: asked for by name, so that nobody reads all that is published. */
export const toLookAt = (db: Db, desk: Desk) =>
	union(
		db
			.select({ id: submissions.id })
			.from(submissions)
			.innerJoin(reports, and(eq(reports.submissionId, submissions.id), isNull(reports.settledAt)))
			.where(ideasOfDesk(desk)),
		db
			.select({ id: submissions.id })
			.from(submissions)
			.where(and(ideasOfDesk(desk), isNotNull(submissions.hiddenSince))),
	)

/** What is said about one idea and waits for an answer; never by whom. */
export const openReports = (db: Db, submissionId: string) =>
	db
		.select({ id: reports.id, reason: reports.reason, note: reports.note, at: reports.at })
		.from(reports)
		.where(and(eq(reports.submissionId, submissionId), isNull(reports.settledAt)))
		.orderBy(asc(reports.at))
export type OpenReport = Awaited<ReturnType<typeof openReports>>[number]

export async function thresholdsOf(db: Db, editionId: string): Promise<ReportThresholds> {
	const [row] = await db.select({ set: editions.reportThresholds }).from(editions).where(eq(editions.id, editionId))
	return row?.set ?? defaultThresholds
}

/** Whether a code belongs to an idea that is being looked at: then a visitor is told so. */
export async function isBeingLookedAt(db: Db, editionId: string, code: string): Promise<boolean> {
	const [row] = await db
		.select({ id: submissions.id })
		.from(submissions)
		.where(
			and(
				eq(submissions.editionId, editionId),
				eq(submissions.code, code),
				eq(submissions.state, 'published'),
				isNotNull(submissions.hiddenSince),
			),
		)
	return row !== undefined
}
