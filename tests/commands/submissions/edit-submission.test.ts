import { editSubmission } from '#app/domain/submissions/edit-submission.server.ts'
import { lapseSubmissions } from '#app/domain/submissions/lapse-submissions.server.ts'
import { IdeaForm } from '#app/domain/submissions/submission-form.ts'
import type { SubmissionState } from '#app/domain/submissions/submission-state.ts'
import { withdrawSubmission } from '#app/domain/submissions/withdraw-submission.server.ts'
import { letters, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { expect, test } from '#tests/support/test.ts'

const rewritten = IdeaForm.parse({
	title: 'Books by bicycle',
	idea: 'A librarian brings reserved books home by bicycle to those who cannot come themselves.',
	language: 'en',
	altText: 'A bicycle in front of shelves',
})
const done = { ok: true, value: null }
const inCall = '2026-10-16T12:00:00Z'
const afterCall = '2026-10-20T12:00:00Z'
const afterModeration = '2026-10-24T21:00:00Z'

test.for([
	['received', inCall, done],
	['received', afterCall, { ok: false, reason: 'call-closed' }],
	['changes-requested', afterCall, done],
	['changes-requested', afterModeration, { ok: false, reason: 'answer-too-late' }],
	['published', inCall, { ok: false, reason: 'already-moderated' }],
	['declined', inCall, { ok: false, reason: 'already-moderated' }],
	['withdrawn', inCall, { ok: false, reason: 'already-moderated' }],
] as const)('a text that is %s and rewritten at %s', async ([state, instant, answer], { db, context }) => {
	const { id, title } = await submission(context, await edition(context), { state })

	expect(await editSubmission(context, id, rewritten, new Date(instant))).toEqual(answer)

	const kept: { title: string; state: SubmissionState } = { title, state }
	expect(await db.select({ title: submissions.title, state: submissions.state }).from(submissions)).toEqual([
		answer.ok ? { title: rewritten.title, state: 'received' } : kept,
	])
})

test('what is withdrawn stays withdrawn, and saying it twice is no mistake', async ({ db, context }) => {
	const { id } = await submission(context, await edition(context), { state: 'published' })

	expect(await withdrawSubmission(context, id)).toEqual(done)
	expect(await withdrawSubmission(context, id)).toEqual(done)
	expect(await db.select({ state: submissions.state }).from(submissions)).toEqual([{ state: 'withdrawn' }])
})

test('what was declined cannot be withdrawn', async ({ context }) => {
	const { id } = await submission(context, await edition(context), { state: 'declined' })

	expect(await withdrawSubmission(context, id)).toEqual({ ok: false, reason: 'transition-not-allowed' })
})

test('when moderation ends, what waits for submitter or guardian lapses and what waits for a moderator does not', async ({
	db,
	context,
}) => {
	const contest = await edition(context, { countries: ['LV'] })
	await submission(context, contest, { title: 'unconfirmed', confirmed: false })
	await submission(context, contest, { title: 'unanswered', state: 'changes-requested' })
	await submission(context, contest, { title: 'unmoderated' })
	await submission(context, contest, { title: 'published', state: 'published' })

	context.at('2026-10-24T20:59:59Z')
	expect(await lapseSubmissions(context)).toBe(0)
	context.at(afterModeration)
	expect(await lapseSubmissions(context)).toBe(2)

	const states = await db.select({ title: submissions.title, state: submissions.state }).from(submissions)
	expect(Object.fromEntries(states.map(({ title, state }) => [title, state]))).toEqual({
		unconfirmed: 'lapsed',
		unanswered: 'lapsed',
		unmoderated: 'received',
		published: 'published',
	})
	expect(await db.select({ kind: letters.kind }).from(letters)).toEqual([{ kind: 'submission-lapsed' }])
})
