import { asc, eq } from 'drizzle-orm'
import { decideSubmission } from '#app/domain/moderation/decide-submission.server.ts'
import { answerAsGuardian } from '#app/domain/submissions/answer-as-guardian.server.ts'
import { editSubmission } from '#app/domain/submissions/edit-submission.server.ts'
import { findReceiptOf } from '#app/domain/submissions/receipt-queries.server.ts'
import { sendOtherPhoto } from '#app/domain/submissions/send-other-photo.server.ts'
import { IdeaForm } from '#app/domain/submissions/submission-form.ts'
import { letters, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { moderator } from '#tests/support/builders/person.ts'
import { receivedPhoto } from '#tests/support/builders/sending.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const rewritten = IdeaForm.parse({
	title: 'Books by bicycle',
	idea: 'A librarian brings reserved books home by bicycle to those who cannot come themselves.',
	language: 'en',
	altText: 'A bicycle in front of shelves',
})
const now = new Date('2026-10-16T12:00:00Z')

async function agreedTo(context: TestContext) {
	const { id } = await submission(context, await edition(context))
	await context.db
		.update(submissions)
		.set({ guardianEmail: 'guardian@example.org', guardianAskedAt: now })
		.where(eq(submissions.id, id))
	await answerAsGuardian(context, id, 'confirmed')
	return id
}

const askedLetters = ({ db }: TestContext) =>
	db
		.select({ kind: letters.kind, to: letters.recipient })
		.from(letters)
		.where(eq(letters.kind, 'guardian-asked'))
		.orderBy(asc(letters.createdAt))

const asked = { kind: 'guardian-asked', to: 'guardian@example.org' }

test('a guardian who agreed is asked anew when the text is rewritten, and nothing is published before', async ({
	context,
}) => {
	const id = await agreedTo(context)
	await editSubmission(context, id, rewritten, now)

	expect(await findReceiptOf(context.db, id)).toMatchObject({ guardianConfirmedAt: null, guardianRefusedAt: null })
	expect(await askedLetters(context)).toEqual([asked])
	expect(await decideSubmission(await moderator(context), id, { verdict: 'published', altTextChecked: true })).toEqual({
		ok: false,
		reason: 'missing-guardian-confirmation',
	})
})

test('another picture needs another yes, each time', async ({ context }) => {
	const id = await agreedTo(context)
	await sendOtherPhoto(context, id, await receivedPhoto(context), now)
	await answerAsGuardian(context, id, 'confirmed')
	await sendOtherPhoto(context, id, await receivedPhoto(context, new Uint8Array([1])), now)

	expect(await askedLetters(context)).toEqual([asked, asked])
})

test('nobody agrees to a text that was rewritten while they read it', async ({ context }) => {
	const id = await agreedTo(context)
	await answerAsGuardian(context, id, 'refused')
	const seen = (await findReceiptOf(context.db, id))?.seal
	await editSubmission(context, id, rewritten, now)

	expect(await answerAsGuardian(context, id, 'confirmed', seen)).toEqual({ ok: false, reason: 'content-changed' })
	const fresh = (await findReceiptOf(context.db, id))?.seal
	expect(await answerAsGuardian(context, id, 'confirmed', fresh)).toEqual({ ok: true, value: null })
	expect(await askedLetters(context)).toEqual([])
})

test('without the guardian’s address nothing can be changed, because nobody could be asked', async ({ context }) => {
	const id = await agreedTo(context)
	await context.db.update(submissions).set({ guardianEmail: null })

	expect(await editSubmission(context, id, rewritten, now)).toEqual({ ok: false, reason: 'guardian-forgotten' })
})
