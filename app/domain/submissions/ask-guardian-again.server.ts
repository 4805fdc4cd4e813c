import { eq } from 'drizzle-orm'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'
import { contentSeal } from './content-seal.ts'
import { recordConsents } from './record-consents.server.ts'

/** A guardian agreed to what they saw: once that has changed, they have not agreed and are asked anew. */
export async function askGuardianAgain(context: Context, tx: Tx, submissionId: string): Promise<void> {
	const [submission] = await tx.select().from(submissions).where(eq(submissions.id, submissionId))
	if (!submission?.guardianConfirmedAt || !submission.guardianEmail) return
	const now = await context.clock(tx)
	await tx
		.update(submissions)
		.set({ guardianAskedAt: now, guardianConfirmedAt: null })
		.where(eq(submissions.id, submissionId))
	await recordConsents(tx, submissionId, 'guardian', [], now)
	const { editionId, locale, title, code, guardianEmail } = submission
	await queueLetter(context, tx, {
		editionId,
		kind: 'guardian-asked',
		recipient: guardianEmail,
		locale,
		params: { title, code },
		subjectId: submissionId,
		onceKey: `guardian-asked:${submissionId}:${contentSeal(submission)}`,
	})
}
