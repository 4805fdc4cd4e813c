import { and, asc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import { moderationEnds } from '#app/domain/contest/phase.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { submissions } from '#db/schema/index.ts'
import { leaveContest } from './leave-contest.server.ts'
import { lockSubmission } from './lock-submission.server.ts'

const batch = 200

/** By the clock: what still waited for an answer when its country's moderation ended lapses. Answers how many did. */
export async function lapseSubmissions(context: Context): Promise<number> {
	let lapsed = 0
	for (const edition of await publishedEditions(context.db)) {
		for (const id of await overdueIn(context, edition)) lapsed += Number(await lapse(context, edition, id))
	}
	return lapsed
}

async function overdueIn(context: Context, edition: Edition): Promise<string[]> {
	const now = await context.clock(context.db)
	const course = courseOf(edition)
	const over = edition.countries.filter((country) => moderationEnds(course, country) <= now)
	if (over.length === 0) return []
	const rows = await context.db
		.select({ id: submissions.id })
		.from(submissions)
		.where(
			and(
				eq(submissions.editionId, edition.id),
				inArray(
					submissions.country,
					over.map((country) => country.country),
				),
				inArray(submissions.state, ['received', 'changes-requested']),
				waitsForSomebody,
			),
		)
		.orderBy(asc(submissions.receivedAt))
		.limit(batch)
	return rows.map(({ id }) => id)
}

/** The same as `isWaiting`, for the database. */
const waitsForSomebody = or(
	eq(submissions.state, 'changes-requested'),
	isNull(submissions.emailConfirmedAt),
	and(isNotNull(submissions.guardianAskedAt), isNull(submissions.guardianConfirmedAt)),
)

type Waiting = {
	state: string
	emailConfirmedAt: Date | null
	guardianAskedAt: Date | null
	guardianConfirmedAt: Date | null
}

/** For the submitter or the guardian; what only waits for a moderator does not lapse. */
const isWaiting = (row: Waiting): boolean =>
	row.state === 'changes-requested' ||
	row.emailConfirmedAt === null ||
	(row.guardianAskedAt !== null && row.guardianConfirmedAt === null)

async function lapse(context: Context, edition: Edition, id: string): Promise<boolean> {
	return context.db.transaction(async (tx) => {
		const submission = await lockSubmission(tx, id)
		if (!submission || !['received', 'changes-requested'].includes(submission.state) || !isWaiting(submission))
			return false
		await leaveContest(tx, submission, 'lapsed')
		const { email, emailConfirmedAt, locale, title, code } = submission
		if (email && emailConfirmedAt) {
			await queueLetter(context, tx, {
				editionId: edition.id,
				kind: 'submission-lapsed',
				recipient: email,
				locale,
				params: { title, code },
				subjectId: id,
				onceKey: `submission-lapsed:${id}`,
			})
		}
		await bumpEdition(tx, edition.id)
		await appendToLog(context, tx, edition.id, 'submission.lapsed', { submission: id })
		return true
	})
}
