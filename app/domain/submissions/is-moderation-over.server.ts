import { courseOf } from '#app/domain/contest/edition-course.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { moderationEnds } from '#app/domain/contest/phase.ts'
import type { Tx } from '#db/client.server.ts'
import type { Submission } from './lock-submission.server.ts'

/** From the end of its country's moderation on, nothing that a submission still waits for can come any more. */
export async function isModerationOver(tx: Tx, submission: Submission, now: Date): Promise<boolean> {
	const edition = await findEditionById(tx, submission.editionId)
	const country = edition?.countries.find((each) => each.country === submission.country)
	return !edition || !country || moderationEnds(courseOf(edition), country) <= now
}
