import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { isCallOpen } from '#app/domain/contest/phase.ts'
import { privateToken } from '#app/domain/letters/private-link.server.ts'
import { findLibraryEntry } from '#app/domain/libraries/queries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'
import type { Place, Sending } from './arrival.ts'
import { contentHash } from './content-hash.ts'
import { receiveSubmission } from './receive-submission.server.ts'
import { rewriteSubmission } from './rewrite-submission.server.ts'
import type { SubmissionForm } from './submission-form.ts'

export type SendRefusal =
	| 'call-closed'
	| 'library-unknown'
	| 'country-not-in-edition'
	| 'category-unknown'
	| 'already-moderated'
	| 'address-fixed'

/** Taken: whether the photo belongs to the submission now; otherwise it is forgotten. */
type Taken = { readonly submissionId: string; readonly photoTaken: boolean }

/**
 * Receives a photo and an idea. The form's key makes it one submission, however often it is sent: the same content
 * again answers the same receipt, other content is an edit while nothing is decided.
 */
export async function sendSubmission(
	context: Context,
	edition: Edition,
	form: SubmissionForm,
	sending: Sending,
): Promise<Outcome<{ submissionId: string; receipt: string }, SendRefusal>> {
	const keyHash = hashOfKey(edition.id, form.key)
	const hash = contentHash(form, sending.photo.digest)
	const sent = await context.db.transaction(async (tx): Promise<Outcome<Taken, SendRefusal>> => {
		const placed = await placeOf(tx, edition, form)
		if (!placed.ok) return placed
		const { country } = placed.value
		const inTime = isCallOpen(courseOf(edition), country, sending.arrivedAt)
		const arrival = { form, hash, keyHash, ...sending, place: placed.value }

		const earlier = await lockByKey(tx, keyHash)
		if (!earlier && inTime) {
			const submissionId = await receiveSubmission(context, tx, edition, arrival)
			if (submissionId) return ok({ submissionId, photoTaken: true })
		}
		const other = earlier ?? (await lockByKey(tx, keyHash))
		if (other?.contentHash === hash) return ok({ submissionId: other.id, photoTaken: false })
		if (!inTime) return refuse('call-closed')
		if (!other) throw new Error('a submission was neither new nor known')
		return rewriteSubmission(context, tx, other, arrival)
	})
	if (!(sent.ok && sent.value.photoTaken)) await context.photos.incoming.remove(sending.photo.key)
	return sent.ok ? ok(receiptOf(context, sent.value.submissionId)) : sent
}

export const hashOfKey = (editionId: string, key: string): string =>
	createHash('sha256').update(`${editionId}:${key}`).digest('hex')

const receiptOf = (context: Context, submissionId: string) => ({
	submissionId,
	receipt: privateToken(context.secret, 'receipt', submissionId),
})

/** The receipt of what was sent with this key before, for whoever holds the key. */
export async function findReceipt(context: Context, editionId: string, key: string): Promise<string | null> {
	const keyHash = hashOfKey(editionId, key)
	const [row] = await context.db
		.select({ id: submissions.id })
		.from(submissions)
		.where(eq(submissions.keyHash, keyHash))
	return row ? receiptOf(context, row.id).receipt : null
}

async function lockByKey(tx: Tx, keyHash: string) {
	const [row] = await tx.select().from(submissions).where(eq(submissions.keyHash, keyHash)).for('update')
	return row
}

async function placeOf(tx: Tx, edition: Edition, form: SubmissionForm): Promise<Outcome<Place, SendRefusal>> {
	const library = form.library ? await findLibraryEntry(tx, form.library) : null
	if (form.library && !library) return refuse('library-unknown')
	const code = library?.country ?? form.country
	const country = edition.countries.find((each) => each.country === code)
	if (!country) return refuse('country-not-in-edition')
	const category = edition.categories.find((each) => each.slug === form.category)
	if (form.category && !category) return refuse('category-unknown')
	const namedLibrary = library ? null : (form.namedLibrary ?? null)
	return ok({ country, libraryId: library?.id ?? null, namedLibrary, categoryId: category?.id ?? null })
}
