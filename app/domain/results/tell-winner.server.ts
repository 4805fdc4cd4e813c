import { eq } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { submissions, winners } from '#db/schema/index.ts'

/** The winning submission's letter, once; there is none for "no award" or an erased address. */
export async function tellWinner(context: Context, tx: Tx, edition: Edition, winnerId: string): Promise<void> {
	const [won] = await tx
		.select({ submission: submissions })
		.from(winners)
		.innerJoin(submissions, eq(submissions.id, winners.submissionId))
		.where(eq(winners.id, winnerId))
	if (!won?.submission.email) return
	const { id, title, code, email, locale, country } = won.submission
	await queueLetter(context, tx, {
		editionId: edition.id,
		kind: 'submission-won',
		recipient: email,
		locale,
		params: { title, code, country, page: `${context.origin}/editions/${edition.slug}/winners/${country}` },
		subjectId: id,
		onceKey: `won:${winnerId}`,
	})
}
