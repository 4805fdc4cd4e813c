import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { missingForPublishing, type PublishingNeed } from '#app/domain/submissions/publishable.ts'
import type { SubmissionState } from '#app/domain/submissions/submission-state.ts'
import type { Db } from '#db/client.server.ts'
import { libraries, moderationDecisions, people, photos, submissions } from '#db/schema/index.ts'
import { publishableFacts } from './publishable-facts.server.ts'

/** Which submissions a moderator may see: null countries means all. */
export interface Desk {
	readonly editionId: string
	readonly countries: readonly string[] | null
}

export const ideasOfDesk = ({ editionId, countries }: Desk): SQL | undefined =>
	and(eq(submissions.editionId, editionId), countries ? inArray(submissions.country, [...countries]) : undefined)

const queueLimit = 100

/** The submissions in a state, the longest waiting first; at most 100. */
export async function moderationQueue(db: Db, desk: Desk, state: SubmissionState) {
	return db
		.select({
			id: submissions.id,
			code: submissions.code,
			country: submissions.country,
			title: submissions.title,
			language: submissions.language,
			receivedAt: submissions.receivedAt,
			library: sql<string | null>`coalesce(${libraries.name}, ${submissions.namedLibrary})`,
			confirmed: sql<boolean>`${submissions.emailConfirmedAt} is not null`,
			photoState: photos.state,
		})
		.from(submissions)
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(photos, eq(photos.id, submissions.photoId))
		.where(and(ideasOfDesk(desk), eq(submissions.state, state)))
		.orderBy(asc(submissions.receivedAt), asc(submissions.id))
		.limit(queueLimit)
}

/** How many submissions wait in each state. */
export async function countsByState(db: Db, desk: Desk): Promise<Partial<Record<SubmissionState, number>>> {
	const rows = await db
		.select({ state: submissions.state, count: sql<number>`count(*)::int` })
		.from(submissions)
		.where(ideasOfDesk(desk))
		.groupBy(submissions.state)
	return Object.fromEntries(rows.map((row) => [row.state, row.count]))
}

/** One submission as its moderator reads it, with what is missing and what was decided before. */
export async function submissionToModerate(db: Db, desk: Desk, submissionId: string) {
	const [row] = await db
		.select({ submission: submissions, library: libraries, photo: photos })
		.from(submissions)
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(photos, eq(photos.id, submissions.photoId))
		.where(and(ideasOfDesk(desk), eq(submissions.id, submissionId)))
	if (!row || row.submission.erasedAt) return null
	const decisions = await db
		.select({
			verdict: moderationDecisions.verdict,
			reason: moderationDecisions.reason,
			at: moderationDecisions.at,
			moderator: people.name,
		})
		.from(moderationDecisions)
		.innerJoin(people, eq(people.id, moderationDecisions.moderatorId))
		.where(eq(moderationDecisions.submissionId, submissionId))
		.orderBy(asc(moderationDecisions.at))
	const missing: PublishingNeed[] = missingForPublishing(await publishableFacts(db, row.submission))
	return { ...row, decisions, missing }
}
