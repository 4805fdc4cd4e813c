import { and, asc, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { moderationEnds, votingOf } from '#app/domain/contest/phase.ts'
import { type Desk, ideasOfDesk } from '#app/domain/moderation/queries.server.ts'
import { toLookAt } from '#app/domain/moderation/report-queries.server.ts'
import type { Db } from '#db/client.server.ts'
import { photos, reports, submissions, translations } from '#db/schema/index.ts'
import type { Found } from './due-work.ts'

/** Further than this nobody counts. */
const countedTo = 1_000
const day = 86_400_000

/** Of very many only so many are counted, along an index. */
async function counted(db: Db, where: SQL | undefined): Promise<number> {
	const some = db
		.select({ one: sql`1` })
		.from(submissions)
		.where(where)
		.orderBy(asc(submissions.receivedAt), asc(submissions.id))
		.limit(countedTo + 1)
		.as('some_of_them')
	const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(some)
	return row?.count ?? 0
}

/** What waits for those who look through ideas, in their countries. */
export async function dueSubmissions(db: Db, edition: Edition, desk: Desk, now: Date): Promise<Found[]> {
	// Written out, not given: only so is it known to be what the index of those who wait holds.
	const received = and(
		ideasOfDesk(desk),
		sql`${submissions.state} = 'received'`,
		isNotNull(submissions.emailConfirmedAt),
	)
	const course = courseOf(edition)
	const ends = edition.countries
		.filter(({ country }) => desk.countries?.includes(country) ?? true)
		.map((country) => moderationEnds(course, country).getTime())
	const voting = edition.rounds.length > 0 ? votingOf(course).opens : null
	const firstReport = await oldestReport(db, desk)
	return [
		{
			kind: 'ideas-reported',
			path: 'submissions#reported',
			count: await db.$count(
				submissions,
				and(ideasOfDesk(desk), eq(submissions.state, 'published'), inArray(submissions.id, toLookAt(db, desk))),
			),
			// Whoever is in the picture should not wait longer than a day.
			due: firstReport && new Date(firstReport.getTime() + day),
		},
		{
			kind: 'submissions-to-moderate',
			path: 'submissions',
			count: await counted(db, received),
			due: ends.length > 0 ? new Date(Math.min(...ends)) : null,
		},
		{ kind: 'photos-failed', path: 'submissions?state=received', count: await failedPhotos(db, desk), due: null },
		{
			kind: 'translations-to-review',
			path: 'translations?need=waiting',
			count: await unreviewed(db, desk),
			due: voting && voting > now ? voting : null,
		},
	]
}

async function oldestReport(db: Db, desk: Desk): Promise<Date | null> {
	const [oldest] = await db
		.select({ at: reports.at })
		.from(reports)
		.innerJoin(submissions, eq(submissions.id, reports.submissionId))
		.where(and(isNull(reports.settledAt), ideasOfDesk(desk), eq(submissions.state, 'published')))
		.orderBy(asc(reports.at))
		.limit(1)
	return oldest?.at ?? null
}

async function failedPhotos(db: Db, desk: Desk): Promise<number> {
	const failed = db
		.select({ id: photos.submissionId })
		.from(photos)
		.innerJoin(submissions, eq(submissions.photoId, photos.id))
		.where(
			and(eq(photos.state, 'failed'), ideasOfDesk(desk), inArray(submissions.state, ['received', 'changes-requested'])),
		)
		.limit(countedTo)
		.as('failed')
	const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(failed)
	return row?.count ?? 0
}

async function unreviewed(db: Db, desk: Desk): Promise<number> {
	const waiting = db
		.select({ id: translations.id })
		.from(translations)
		.innerJoin(submissions, eq(submissions.id, translations.submissionId))
		.where(
			and(
				isNull(translations.reviewedAt),
				ideasOfDesk(desk),
				eq(submissions.state, 'published'),
				ne(submissions.language, translations.language),
			),
		)
		.limit(countedTo)
		.as('waiting')
	const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(waiting)
	return row?.count ?? 0
}
