import { and, asc, eq, inArray, type SQL } from 'drizzle-orm'
import { missingForPublishing, type PublishingNeed } from '#app/domain/submissions/publishable.ts'
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
