import { asc, eq, ne } from 'drizzle-orm'
import { openPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { sendSubmission } from '#app/domain/submissions/send-submission.server.ts'
import { consents, jobs, letters, logEntries, photos, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { filledForm, originals, sending } from '#tests/support/builders/sending.ts'
import { library } from '#tests/support/builders/submission.ts'
import { expect, test } from '#tests/support/test.ts'

test('a photo and an idea become one submission, with consents, letters, work for the photo and an entry in the log', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const { slug } = await library(context)
	const form = filledForm({ library: slug, category: 'learning', 'press-use': true })

	const sent = await sendSubmission(context, contest, form, await sending(context))

	if (!sent.ok) throw new Error(sent.reason)
	const [row, ...others] = await db.select().from(submissions)
	expect(others).toEqual([])
	expect(row).toMatchObject({
		id: sent.value.submissionId,
		state: 'received',
		country: 'LV',
		title: form.title,
		guardianAskedAt: null,
		emailConfirmedAt: null,
		receivedAt: new Date('2026-10-16T12:00:00Z'),
	})
	expect(await db.select({ kind: consents.kind }).from(consents).orderBy(asc(consents.kind))).toEqual(
		['entry', 'photo-published', 'people-agreed', 'press-use'].map((kind) => ({ kind })),
	)
	expect(await db.select({ kind: letters.kind, to: letters.recipient }).from(letters)).toEqual([
		{ kind: 'confirm-address', to: form.email },
	])
	expect(await db.select({ queue: jobs.queue }).from(jobs).orderBy(asc(jobs.queue))).toEqual([
		{ queue: 'prepare-photo' },
		{ queue: 'send-letter' },
	])
	expect(await db.select({ kind: logEntries.kind }).from(logEntries)).toEqual([{ kind: 'submission.received' }])
	expect(await openPrivateLink(context, db, 'receipt', sent.value.receipt)).toEqual({
		ok: true,
		value: { subjectId: sent.value.submissionId },
	})
})

test('the same form sent twenty times at once is one submission with one receipt and one photo', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const form = filledForm()
	const sendings = await Promise.all(Array.from({ length: 20 }, () => sending(context)))

	const answers = await Promise.all(sendings.map((each) => sendSubmission(context, contest, form, each)))

	expect(new Set(answers.map((answer) => answer.ok && answer.value.receipt)).size).toBe(1)
	expect(answers.every((answer) => answer.ok)).toBe(true)
	expect(await db.$count(submissions)).toBe(1)
	expect(await db.$count(photos)).toBe(1)
	expect(await db.$count(letters)).toBe(1)
	expect(await db.$count(logEntries)).toBe(1)
	expect(await originals(context)).toHaveLength(1)
})

test('the same key with another text is an edit, and keeps the photo', async ({ db, context }) => {
	const contest = await edition(context)
	const form = filledForm()
	const first = await sendSubmission(context, contest, form, await sending(context))
	const [before] = await db.select().from(photos)

	const second = await sendSubmission(context, contest, { ...form, title: 'A better title' }, await sending(context))

	expect(second).toEqual(first)
	expect(await db.select({ title: submissions.title }).from(submissions)).toEqual([{ title: 'A better title' }])
	expect(await db.select().from(photos)).toEqual([before])
	expect(await originals(context)).toEqual([before?.incomingKey])
	expect(await db.select({ kind: logEntries.kind }).from(logEntries).orderBy(asc(logEntries.seq))).toEqual([
		{ kind: 'submission.received' },
		{ kind: 'submission.edited' },
	])
})

test('the same key with another photo replaces the photo', async ({ db, context }) => {
	const contest = await edition(context)
	const form = filledForm()
	await sendSubmission(context, contest, form, await sending(context))
	const [first] = await db.select().from(photos)

	await sendSubmission(context, contest, form, await sending(context, { bytes: new Uint8Array([1, 2, 3]) }))

	const [second, ...more] = await db.select().from(photos).where(ne(photos.id, first!.id))
	expect(more).toEqual([])
	expect(await db.select({ photoId: submissions.photoId }).from(submissions)).toEqual([{ photoId: second?.id }])
	expect(await db.select({ payload: jobs.payload }).from(jobs).where(eq(jobs.queue, 'remove-photo'))).toEqual([
		{ payload: { photoId: first?.id } },
	])
})

test('once a moderator has decided, the same key with other content is refused and nothing is stored', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const form = filledForm()
	await sendSubmission(context, contest, form, await sending(context))
	await db.update(submissions).set({ state: 'declined' })

	expect(await sendSubmission(context, contest, { ...form, title: 'Too late' }, await sending(context))).toEqual({
		ok: false,
		reason: 'already-moderated',
	})
	expect(await db.select({ title: submissions.title }).from(submissions)).toEqual([{ title: form.title }])
	expect(await originals(context)).toHaveLength(1)
})

test('an address to which letters have gone cannot be exchanged with the same key', async ({ context }) => {
	const contest = await edition(context)
	const form = filledForm()
	await sendSubmission(context, contest, form, await sending(context))

	const other = { ...form, email: 'somebody-else@example.org' }
	expect(await sendSubmission(context, contest, other, await sending(context))).toEqual({
		ok: false,
		reason: 'address-fixed',
	})
})

test('a guardian is asked for those under the age of consent, and for nobody else', async ({ db, context }) => {
	const contest = await edition(context)
	const young = filledForm({ underAge: 'yes', guardianEmail: 'guardian@example.org' })
	const grown = filledForm({ underAge: 'no', guardianEmail: 'nobody@example.org' })
	await sendSubmission(context, contest, young, await sending(context))
	await sendSubmission(context, contest, grown, await sending(context))

	const asked = await db
		.select({ guardian: submissions.guardianEmail })
		.from(submissions)
		.orderBy(asc(submissions.title))
	expect(asked.filter(({ guardian }) => guardian !== null)).toEqual([{ guardian: 'guardian@example.org' }])
	const sent = await db.select({ kind: letters.kind, to: letters.recipient }).from(letters)
	expect(sent.filter(({ kind }) => kind === 'guardian-asked')).toEqual([
		{ kind: 'guardian-asked', to: 'guardian@example.org' },
	])
})

// The call closes at midnight before 18 October: in Latvia (UTC+3) an hour earlier than in Italy (UTC+2).
test.for([
	['LV', '2026-10-17T20:59:59.999Z', true],
	['LV', '2026-10-17T21:00:00.000Z', false],
	['IT', '2026-10-17T21:00:00.000Z', true],
	['IT', '2026-10-17T21:59:59.999Z', true],
	['IT', '2026-10-17T22:00:00.000Z', false],
	['LV', '2026-10-14T20:59:59.999Z', false],
	['LV', '2026-10-14T21:00:00.000Z', true],
	['IT', '2026-10-14T21:59:59.999Z', false],
] as const)('in %s a request that arrived at %s is in the call: %s', async ([country, arrivedAt, isIn], {
	db,
	context,
}) => {
	const contest = await edition(context)
	const form = filledForm({ namedLibrary: 'The library on the hill', country })

	const sent = await sendSubmission(context, contest, form, await sending(context, { arrivedAt }))

	expect(sent.ok || sent.reason).toBe(isIn || 'call-closed')
	expect(await db.$count(submissions)).toBe(isIn ? 1 : 0)
	expect(await originals(context)).toHaveLength(isIn ? 1 : 0)
})

test('a retry that arrives after the call has closed still finds its receipt', async ({ context }) => {
	const contest = await edition(context)
	const form = filledForm()
	const first = await sendSubmission(context, contest, form, await sending(context))

	const late = await sending(context, { arrivedAt: '2026-10-20T12:00:00Z' })
	expect(await sendSubmission(context, contest, form, late)).toEqual(first)
})

test('a library that does not exist, a country that does not take part and a lost category are refused', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const greek = await library(context, { country: 'GR' })
	const reasons = []
	for (const facts of [{ library: 'nowhere' }, { library: greek.slug }, { category: 'lost' }]) {
		const sent = await sendSubmission(context, contest, filledForm(facts), await sending(context))
		reasons.push(sent.ok || sent.reason)
	}

	expect(reasons).toEqual(['library-unknown', 'country-not-in-edition', 'category-unknown'])
	expect(await db.$count(submissions)).toBe(0)
	expect(await originals(context)).toEqual([])
})
