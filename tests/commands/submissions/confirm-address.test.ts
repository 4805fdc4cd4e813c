import { eq } from 'drizzle-orm'
import { confirmAddress } from '#app/domain/submissions/confirm-address.server.ts'
import { withdrawSubmission } from '#app/domain/submissions/withdraw-submission.server.ts'
import { letters, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const done = { ok: true, value: null }
const waiting = (context: TestContext, contest: { id: string }, email = 'reader@example.org') =>
	submission(context, contest, { confirmed: false, email })

test('a confirmed address is written down once, and the receipt follows by letter', async ({ db, context }) => {
	const { id } = await waiting(context, await edition(context))

	expect(await confirmAddress(context, id)).toEqual(done)
	context.at('2026-10-16T13:00:00Z')
	expect(await confirmAddress(context, id)).toEqual(done)

	expect(await db.select({ at: submissions.emailConfirmedAt }).from(submissions)).toEqual([
		{ at: new Date('2026-10-16T12:00:00Z') },
	])
	expect(await db.select({ kind: letters.kind }).from(letters)).toEqual([{ kind: 'submission-received' }])
})

test('of five submissions confirmed at once from one address three get in, and a withdrawn one makes room', async ({
	context,
}) => {
	const contest = await edition(context)
	const sent = []
	for (let count = 0; count < 5; count++) sent.push(await waiting(context, contest))

	const answers = await Promise.all(sent.map(({ id }) => confirmAddress(context, id)))

	expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
	expect(answers.filter((answer) => !answer.ok && answer.reason === 'too-many-submissions')).toHaveLength(2)
	const inside = sent[answers.findIndex(({ ok }) => ok)]!
	const outside = sent[answers.findIndex(({ ok }) => !ok)]!
	await withdrawSubmission(context, inside.id)
	expect(await confirmAddress(context, outside.id)).toEqual(done)
})

test('another address and another edition have their own limit', async ({ context }) => {
	const contest = await edition(context)
	for (let count = 0; count < 3; count++) await submission(context, contest, { email: 'reader@example.org' })

	expect(await confirmAddress(context, (await waiting(context, contest, 'other@example.org')).id)).toEqual(done)
	expect(await confirmAddress(context, (await waiting(context, await edition(context))).id)).toEqual(done)
})

// The call closes at midnight before 18 October, moderation seven days later; Latvia is three hours ahead of UTC.
test.for([
	['2026-10-24T20:59:59.999Z', done],
	['2026-10-24T21:00:00.000Z', { ok: false, reason: 'confirmation-too-late' }],
] as const)('confirming at %s', async ([instant, answer], { context }) => {
	const { id } = await waiting(context, await edition(context))
	context.at(instant)

	expect(await confirmAddress(context, id)).toEqual(answer)
})

test('what was withdrawn cannot be confirmed any more', async ({ db, context }) => {
	const { id } = await waiting(context, await edition(context))
	await withdrawSubmission(context, id)

	expect(await confirmAddress(context, id)).toEqual({ ok: false, reason: 'submission-gone' })
	expect(await db.select({ at: submissions.emailConfirmedAt }).from(submissions).where(eq(submissions.id, id))).toEqual(
		[{ at: null }],
	)
})
