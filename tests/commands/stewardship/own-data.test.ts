import { eq } from 'drizzle-orm'
import { decideSubmission } from '#app/domain/moderation/decide-submission.server.ts'
import { dataOfPerson } from '#app/domain/stewardship/data-of-person.server.ts'
import { dataOfSubmission, keptPhoto } from '#app/domain/stewardship/data-of-submission.server.ts'
import { preparePhoto } from '#app/domain/submissions/prepare-photo.server.ts'
import { findReceiptOf } from '#app/domain/submissions/receipt-queries.server.ts'
import { sendSubmission } from '#app/domain/submissions/send-submission.server.ts'
import { ballotNotes, people, photos, reports } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { moderator, person } from '#tests/support/builders/person.ts'
import { filledForm, sending } from '#tests/support/builders/sending.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { expect, test } from '#tests/support/test.ts'

test('a submitter takes along everything that is kept about the idea, and learns nothing about anybody else', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const sent = await sendSubmission(context, contest, filledForm({ name: 'Anna Example' }), await sending(context))
	if (!sent.ok) throw new Error(sent.reason)
	const { submissionId } = sent.value
	const [photo] = await db.select().from(photos)
	await preparePhoto(context, { photoId: photo!.id })
	const by = await moderator(context)
	await decideSubmission(by, submissionId, { verdict: 'declined', reason: 'It is there already.' })
	const at = await context.clock(db)
	await db.insert(reports).values({ submissionId, reason: 'privacy', note: 'I do not like Anna', reporter: 'hash', at })

	const receipt = await findReceiptOf(db, submissionId)
	const data = await dataOfSubmission(db, receipt!)

	expect(data).toMatchObject({
		submission: { id: submissionId, submitterName: 'Anna Example', photoState: 'ready' },
		consents: [{ kind: 'entry', by: 'submitter', withdrawnAt: null }, {}, {}],
		decisions: [{ verdict: 'declined', reason: 'It is there already.' }],
		reports: [{ reason: 'privacy', settledAt: null }],
		letters: expect.arrayContaining([expect.objectContaining({ kind: 'confirm-address' })]),
	})
	const told = JSON.stringify(data)
	for (const secret of [by.person.id, by.person.email, 'I do not like Anna', 'contentSalt', 'keyHash'])
		expect(told).not.toContain(secret)
	expect((await keptPhoto(context, receipt?.photo?.id))?.length).toBeGreaterThan(1000)
})

test('whoever signs in takes along what they are, wrote and did, and nothing that opens anything', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const idea = await submission(context, contest)
	const [by, other] = [await moderator(context), await person(context)]
	await db.update(people).set({ passwordHash: 'a hash of a password' }).where(eq(people.id, by.person.id))
	await decideSubmission(by, idea.id, { verdict: 'declined', reason: 'It is there already.' })
	const note = (personId: string, text: string) => ({
		...{ personId, text, roundId: contest.rounds[0]!.id, submissionId: idea.id },
		at: new Date('2026-10-16T12:00:00Z'),
	})
	await db.insert(ballotNotes).values([note(by.person.id, 'Ask who would run it'), note(other.person.id, 'Not mine')])

	const data = await dataOfPerson(db, by.person.id)

	expect(data).toMatchObject({
		profile: { email: by.person.email, name: by.person.name },
		appointments: [{ role: 'moderator' }],
		notes: [{ submission: idea.id, text: 'Ask who would run it' }],
		decisions: [{ submission: idea.id, verdict: 'declined', reason: 'It is there already.' }],
		log: [{ edition: contest.slug, kind: 'submission.decided' }],
	})
	const told = JSON.stringify(data)
	for (const secret of ['a hash of a password', 'Not mine', other.person.email]) expect(told).not.toContain(secret)
})
