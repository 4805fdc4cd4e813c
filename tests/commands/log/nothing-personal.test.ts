import { decideSubmission } from '#app/domain/moderation/decide-submission.server.ts'
import { answerAsGuardian } from '#app/domain/submissions/answer-as-guardian.server.ts'
import { confirmAddress } from '#app/domain/submissions/confirm-address.server.ts'
import { editSubmission } from '#app/domain/submissions/edit-submission.server.ts'
import { sendSubmission } from '#app/domain/submissions/send-submission.server.ts'
import { IdeaForm } from '#app/domain/submissions/submission-form.ts'
import { addPartner } from '#app/domain/voting/add-partner.server.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { logEntries } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { moderator, organiser } from '#tests/support/builders/person.ts'
import { filledForm, sending } from '#tests/support/builders/sending.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'
import { contestOnRecord } from '../stewardship/contest-on-record.ts'

/** Ids, digests, instants, wall-clock times, zones, codes of countries, words of our own: nobody's name fits in. */
const opaque =
	/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d\.\d{3}Z)?|Europe\/\w+|[A-Z]{2}|[a-z]+(-[a-z]+)*)$/

const told = async ({ db }: TestContext) => {
	const entries = await db.select().from(logEntries)
	const values = entries.flatMap(({ kind, body }) =>
		Object.entries(body).map(([name, value]) => ({ kind, name, value })),
	)
	return values.filter(({ value }) => typeof value === 'string' && !opaque.test(value))
}

test('a whole contest is on record and nobody is named in it', async ({ db, context }) => {
	await contestOnRecord(context)

	expect(await told(context)).toEqual([])
	expect(await db.$count(logEntries)).toBe(8)
})

test('what people write is on record as commitments only', async ({ db, context }) => {
	const contest = await edition(context)
	const words = 'Zq Marker wrote these words about the library on the hill, and nobody else shall read them.'
	const form = filledForm({ title: words.slice(0, 60), idea: words, name: 'Zq Marker', email: 'zq@example.org' })
	const sent = await sendSubmission(
		context,
		contest,
		{ ...form, underAge: 'yes', guardianEmail: 'zq.guardian@example.org' },
		await sending(context),
	)
	if (!sent.ok) throw new Error(sent.reason)
	const { submissionId } = sent.value
	await confirmAddress(context, submissionId)
	await answerAsGuardian(context, submissionId, 'confirmed')
	const text = IdeaForm.parse({ title: words.slice(0, 50), idea: words, language: 'en', altText: words })
	await editSubmission(context, submissionId, text, await context.clock(db))
	await decideSubmission(await moderator(context), submissionId, { verdict: 'declined', reason: words })
	await addPartner(await organiser(context), contest.id, { name: 'Zq Marker Society', homeCountry: 'LV' })
	const idea = await submission(context, contest, { state: 'published' })
	const { acting, seat, cast } = await voter(context, contest)
	context.at(duringVoting)
	await cast([scored(idea, [5, 4, 3])])
	await recuse(acting, seat, idea.id, { reason: words })

	expect((await db.select({ kind: logEntries.kind }).from(logEntries)).map(({ kind }) => kind)).toEqual([
		'submission.received',
		'submission.address-confirmed',
		'submission.guardian-confirmed',
		'submission.edited',
		'submission.decided',
		'partner.joined',
		'ballot.cast',
		'recusal.declared',
	])
	expect(await told(context)).toEqual([])
})
