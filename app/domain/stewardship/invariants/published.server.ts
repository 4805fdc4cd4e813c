import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { ConsentKind } from '#app/domain/submissions/consent.ts'
import { missingForPublishing } from '#app/domain/submissions/publishable.ts'
import type { Db } from '#db/client.server.ts'
import { consents, photos, submissions } from '#db/schema/index.ts'
import type { Violation } from './violation.ts'

const pageLength = 1000
const first = '00000000-0000-0000-0000-000000000000'

/** 3. Every published submission has all that publishing needs, and nothing is left of the photo as the camera wrote it. */
export async function publishedViolations(db: Db): Promise<Violation[]> {
	const found: Violation[] = []
	let after = first
	for (;;) {
		const page = await publishedAfter(db, after)
		found.push(...page.flatMap(violationsOf))
		const last = page.at(-1)
		if (!last || page.length < pageLength) return found
		after = last.id
	}
}

const publishedAfter = (db: Db, id: string) =>
	db
		.select({
			id: submissions.id,
			emailConfirmedAt: submissions.emailConfirmedAt,
			guardianAskedAt: submissions.guardianAskedAt,
			guardianConfirmedAt: submissions.guardianConfirmedAt,
			guardianRefusedAt: submissions.guardianRefusedAt,
			libraryId: submissions.libraryId,
			altText: submissions.altText,
			photoState: photos.state,
			blurred: photos.blurred,
			incomingKey: photos.incomingKey,
			consents: sql<ConsentKind[]>`coalesce((
				select json_agg(${consents.kind}) from ${consents}
				where ${consents.submissionId} = ${submissions.id} and ${consents.withdrawnAt} is null
			), '[]'::json)`,
		})
		.from(submissions)
		.leftJoin(photos, eq(photos.id, submissions.photoId))
		.where(and(eq(submissions.state, 'published'), gt(submissions.id, id)))
		.orderBy(asc(submissions.id))
		.limit(pageLength)

function violationsOf(submission: Awaited<ReturnType<typeof publishedAfter>>[number]): Violation[] {
	// While a blur is burnt in there is no picture that may be shown, and that is as it should be.
	const beingBlurred = submission.photoState === 'waiting' && submission.blurred !== null
	const facts = beingBlurred ? { ...submission, photoState: 'ready' as const } : submission
	const missing = missingForPublishing(facts).map((need) => `a published submission lacks its ${need}`)
	const kept = submission.incomingKey ? ["a published photo's original is still kept"] : []
	return [...missing, ...kept].map((what) => ({ invariant: 3, what, where: { submission: submission.id } }))
}
