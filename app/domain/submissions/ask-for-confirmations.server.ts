import type { Edition } from '#app/domain/contest/edition.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { submissions } from '#db/schema/index.ts'

type Submission = typeof submissions.$inferSelect

/** Letters to the submitter's address and, for the young, to the guardian's. */
export async function askForConfirmations(
	context: Context,
	tx: Tx,
	edition: Edition,
	submission: Submission,
): Promise<void> {
	const { id, title, code, locale, email, guardianEmail } = submission
	const letter = { editionId: edition.id, locale, subjectId: id }
	if (email) {
		await queueLetter(context, tx, {
			...letter,
			kind: 'confirm-address',
			recipient: email,
			params: { title, code },
			onceKey: `confirm-address:${id}`,
		})
	}
	if (guardianEmail) {
		await queueLetter(context, tx, {
			...letter,
			kind: 'guardian-asked',
			recipient: guardianEmail,
			params: { title, code },
			onceKey: `guardian-asked:${id}`,
		})
	}
}
