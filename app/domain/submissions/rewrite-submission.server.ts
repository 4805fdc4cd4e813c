import { and, eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { searchable } from '#app/domain/shared/search-words.ts'
import type { Tx } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'
import type { Arrival } from './arrival.ts'
import { askGuardianAgain } from './ask-guardian-again.server.ts'
import { samePhoto } from './content-hash.ts'
import { consentsIn, recordConsents } from './record-consents.server.ts'
import { replacePhoto } from './replace-photo.server.ts'

type Submission = typeof submissions.$inferSelect

/** The same form sent with other content: an edit, as long as nothing is decided and nobody else's address is involved. */
export async function rewriteSubmission(
	context: Context,
	tx: Tx,
	submission: Submission,
	arrival: Arrival,
): Promise<Outcome<{ submissionId: string; photoTaken: boolean }, 'already-moderated' | 'address-fixed'>> {
	const { form, place, hash } = arrival
	if (submission.state !== 'received' || submission.erasedAt) return refuse('already-moderated')
	if (!sameAddresses(submission, arrival)) return refuse('address-fixed')

	const { salt, commitment } = commitTo(context, hash)
	await tx
		.update(submissions)
		.set({
			libraryId: place.libraryId,
			namedLibrary: place.namedLibrary,
			categoryId: place.categoryId,
			contentHash: hash,
			contentSalt: salt,
			title: form.title,
			idea: form.idea,
			language: form.language,
			altText: form.altText,
			altTextCheckedAt: null,
			folded: searchable(form.title, form.idea),
			submitterName: form.name,
			peopleCount: form.peopleCount,
		})
		.where(and(eq(submissions.id, submission.id), eq(submissions.state, 'received')))
	const photoTaken = !samePhoto(submission.contentHash, hash)
	if (photoTaken) await replacePhoto(context, tx, submission.id, arrival.photo)
	await recordConsents(tx, submission.id, 'submitter', consentsIn(form), arrival.arrivedAt)
	await askGuardianAgain(context, tx, submission.id)
	await bumpEdition(tx, submission.editionId)
	await appendToLog(context, tx, submission.editionId, 'submission.edited', { submission: submission.id, commitment })
	return ok({ submissionId: submission.id, photoTaken })
}

/** Letters have gone to them, and the country decides about age and code: for another one, withdraw and send anew. */
const sameAddresses = (submission: Submission, { form, place }: Arrival): boolean =>
	submission.email === form.email &&
	submission.guardianEmail === (form.underAge === 'yes' ? form.guardianEmail : null) &&
	submission.country === place.country.country
