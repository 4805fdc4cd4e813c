import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { searchable } from '#app/domain/shared/search-words.ts'
import type { Tx } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'
import type { Arrival } from './arrival.ts'
import { askForConfirmations } from './ask-for-confirmations.server.ts'
import { countArrival } from './count-arrival.server.ts'
import { consentsIn, giveConsents } from './record-consents.server.ts'
import { addPhoto } from './replace-photo.server.ts'
import { submissionCode } from './submission-code.ts'

const codesToTry = 5

/** A new submission with all that follows from it, or null when another request with the same key was faster. */
export async function receiveSubmission(
	context: Context,
	tx: Tx,
	edition: Edition,
	arrival: Arrival,
): Promise<string | null> {
	const { form, place } = arrival
	const { salt, commitment } = commitTo(context, arrival.hash)
	const submission = await insertOnce(context, tx, edition, arrival, salt)
	if (!submission) return null

	const now = await context.clock(tx)
	const thisInstant = { ...context, clock: async () => now }
	await Promise.all([
		addPhoto(thisInstant, tx, submission.id, arrival.photo),
		giveConsents(tx, submission.id, 'submitter', consentsIn(form), arrival.arrivedAt),
		mintPrivateLink(thisInstant, tx, { purpose: 'receipt', subjectId: submission.id }),
		askForConfirmations(thisInstant, tx, edition, submission),
	])
	// What everybody's submission waits for comes last, at once and always in this order.
	await Promise.all([
		countArrival(tx, { editionId: edition.id, ...place.country, at: arrival.arrivedAt }),
		bumpEdition(tx, edition.id),
		appendToLog(context, tx, edition.id, 'submission.received', {
			submission: submission.id,
			country: place.country.country,
			commitment,
		}),
	])
	return submission.id
}

async function insertOnce(context: Context, tx: Tx, edition: Edition, arrival: Arrival, contentSalt: string) {
	const { form, place, arrivedAt } = arrival
	const guarded = form.underAge === 'yes'
	for (let tried = 0; tried < codesToTry; tried++) {
		const [inserted] = await tx
			.insert(submissions)
			.values({
				editionId: edition.id,
				country: place.country.country,
				libraryId: place.libraryId,
				namedLibrary: place.namedLibrary,
				categoryId: place.categoryId,
				code: submissionCode(place.country.country, context.randomBytes(5)),
				state: 'received',
				keyHash: arrival.keyHash,
				contentHash: arrival.hash,
				contentSalt,
				title: form.title,
				idea: form.idea,
				language: form.language,
				altText: form.altText,
				folded: searchable(form.title, form.idea),
				submitterName: form.name,
				email: form.email,
				guardianEmail: guarded ? (form.guardianEmail ?? null) : null,
				guardianAskedAt: guarded ? arrivedAt : null,
				peopleCount: form.peopleCount,
				locale: arrival.locale,
				receivedAt: arrivedAt,
			})
			.onConflictDoNothing()
			.returning()
		if (inserted) return inserted
		if (await isKeyTaken(tx, arrival.keyHash)) return null
	}
	throw new Error('no free code was found for a submission')
}

async function isKeyTaken(tx: Tx, keyHash: string): Promise<boolean> {
	const taken = await tx.query.submissions.findFirst({
		columns: { id: true },
		where: (row, { eq }) => eq(row.keyHash, keyHash),
	})
	return taken !== undefined
}
