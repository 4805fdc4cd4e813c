import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { submissions } from '#db/schema/index.ts'
import { askGuardianAgain } from './ask-guardian-again.server.ts'
import { type EditingRefusal, lockEditable } from './edit-submission.server.ts'
import type { ReceivedPhoto } from './received-photo.ts'
import { replacePhoto } from './replace-photo.server.ts'

/** Another picture instead of the one that was sent, for instance because that one could not be prepared. */
export async function sendOtherPhoto(
	context: Context,
	submissionId: string,
	photo: ReceivedPhoto,
	arrivedAt: Date,
): Promise<Outcome<null, EditingRefusal>> {
	const replaced = await context.db.transaction(async (tx) => {
		const editable = await lockEditable(tx, submissionId, arrivedAt)
		if (!editable.ok) return editable
		const { submission } = editable.value
		await replacePhoto(context, tx, submissionId, photo)
		const contentHash = `${submission.contentHash.split('.')[0]}.${photo.digest}`
		await tx.update(submissions).set({ contentHash, state: 'received' }).where(eq(submissions.id, submissionId))
		await askGuardianAgain(context, tx, submissionId)
		await bumpEdition(tx, submission.editionId)
		await appendToLog(context, tx, submission.editionId, 'submission.photo-replaced', { submission: submissionId })
		return ok(null)
	})
	if (!replaced.ok) await context.photos.incoming.remove(photo.key)
	return replaced
}
