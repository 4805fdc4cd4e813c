import { eq } from 'drizzle-orm'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import type { JobHandler } from '#app/domain/jobs/job-handler.server.ts'
import { startWorker } from '#app/domain/jobs/worker.server.ts'
import { audiences, total } from '#app/domain/results/announcement-letters.ts'
import { resumeSending } from '#app/domain/results/announcement-letters-plan.server.ts'
import {
	countRecipients,
	sendingState,
	unreachableLibraries,
} from '#app/domain/results/announcement-letters-queries.server.ts'
import { addToPress, leavePress, pressList } from '#app/domain/results/press-list.server.ts'
import { sendResultBatch, sendResultLetters } from '#app/domain/results/send-result-letters.server.ts'
import { tellWinner } from '#app/domain/results/tell-winner.server.ts'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { withdrawSubmission } from '#app/domain/submissions/withdraw-submission.server.ts'
import { jobs, letters, libraryContacts, submissions } from '#db/schema/index.ts'
import { edition, partner } from '#tests/support/builders/edition.ts'
import { juror, organiser } from '#tests/support/builders/person.ts'
import { announcement, winner } from '#tests/support/builders/prize.ts'
import { library, submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { expect, test } from '#tests/support/test.ts'

const journalist = (name: string) => ({
	...{ name, outlet: `${name} Daily`, email: `${name}@paper.example`, locale: 'lv' as const },
	...{ basis: 'consent' as const, source: 'Asked for news by letter in May.' },
})

const contact = (context: TestContext, libraryId: string, email: string) =>
	context.db.insert(libraryContacts).values({ libraryId, email, changedAt: new Date() })

/** Latvia announced: a winner, some who took part, some who left, a partner, three libraries, the press. */
async function announced(context: TestContext) {
	const contest = await edition(context)
	const chief = await organiser(context)
	const won = await winner(context, contest, { email: 'won@reader.example' })
	const published = (email: string, facts: object = {}) =>
		submission(context, contest, { state: 'published', email, ...facts })
	const [winning] = await context.db.select().from(submissions).where(eq(submissions.email, 'won@reader.example'))
	const part = await library(context, { name: 'Took part' })
	const twin = await library(context, { name: 'Shares its address' })
	const mute = await library(context, { name: 'Gave no address' })
	await contact(context, winning!.libraryId!, 'winning@library.example')
	await contact(context, part.id, 'part@library.example')
	await contact(context, twin.id, 'part@library.example')
	await published('one@reader.example', { libraryId: part.id })
	await published('two@reader.example', { libraryId: twin.id })
	await published('two@reader.example', { libraryId: mute.id })
	await published('won@reader.example', { libraryId: mute.id })
	await submission(context, contest, { state: 'declined', email: 'declined@reader.example', libraryId: mute.id })
	const erased = await published('erased@reader.example', { libraryId: mute.id })
	const withdrawn = await published('withdrawn@reader.example', { libraryId: mute.id })
	await eraseSubmission(context, erased.id)
	await withdrawSubmission(context, withdrawn.id)
	const seat = await partner(context, contest)
	const member = await juror(context, { editionId: contest.id, partnerId: seat.id })
	await addToPress(chief, contest.id, [journalist('anna'), journalist('boris')])
	const { contacts } = await pressList(context.db, contest.id)
	await leavePress(context, contacts.find(({ name }) => name === 'boris')!.id)
	await announcement(context, contest)
	return { contest, chief, won, member, erased }
}

async function told({ db }: TestContext) {
	const rows = await db.select({ kind: letters.kind, to: letters.recipient }).from(letters)
	return rows.map(({ kind, to }) => `${kind}: ${to}`).toSorted()
}

const everybody = (member: string) =>
	[
		'library-took-part: part@library.example',
		'library-won: winning@library.example',
		'press-told: anna@paper.example',
		`result-released: ${member}`,
		'submission-won: won@reader.example',
		'submitter-told: one@reader.example',
		'submitter-told: two@reader.example',
	].toSorted()

test('everybody is told once: not who left, was erased or has won, and an address that stands twice only once', async ({
	context,
}) => {
	const { contest, member } = await announced(context)
	await sendResultLetters(context, { editionId: contest.id })
	await sendResultLetters(context, { editionId: contest.id })
	expect(await told(context)).toEqual(everybody(member.person.email))
})

test('the counts before are the letters after, and say whom nobody can reach', async ({ context }) => {
	const { contest } = await announced(context)
	const counted = await Promise.all(
		audiences.map((audience) => countRecipients(context, context.db, contest.id, audience)),
	)
	expect(counted.map(total)).toEqual([1, 1, 1, 1, 1, 2])
	expect(await unreachableLibraries(context.db, contest.id)).toBe(1)
	await sendResultLetters(context, { editionId: contest.id })
	expect(await told(context)).toHaveLength(7)
})

const promised = (context: TestContext, editionId: string) =>
	enqueueJob(context, context.db, { queue: 'result-letters', payload: { editionId }, key: editionId })

test('killed in the middle the sending goes on: nobody is told twice, nobody is missed', async ({ db, context }) => {
	const { contest, member } = await announced(context)
	await promised(context, contest.id)
	let runs = 0
	const batch = sendResultBatch(1)
	const dying: JobHandler = (within, payload, commit, job) =>
		batch(
			within,
			payload,
			(work) =>
				commit(async (tx) => {
					const done = await work(tx)
					runs += 1
					if (runs % 2 === 1) throw new Error('killed in the middle')
					return done
				}),
			job,
		)
	for (let night = 1; night <= 40 && (await sendingState(context, contest.id)) !== 'all-queued'; night++) {
		context.at(new Date(Date.parse('2026-10-16T12:00:00Z') + night * 3 * 3600_000))
		await doDueJobs(context, { 'result-letters': dying })
	}
	expect(runs).toBeGreaterThan(8)
	expect(await told(context)).toEqual(everybody(member.person.email))
	expect(await db.$count(jobs, eq(jobs.queue, 'send-letter'))).toBe(7)
})

test('two workers at once tell everybody once', async ({ context }) => {
	context.inRealTime()
	const { contest, member } = await announced(context)
	await promised(context, contest.id)
	const workers = [1, 2].map(() => startWorker(context, { handlers: { 'result-letters': sendResultBatch(1) } }))
	await expect.poll(() => sendingState(context, contest.id), { timeout: 30_000 }).toBe('all-queued')
	await Promise.all(workers.map((worker) => worker.stop()))
	expect(await told(context)).toEqual(everybody(member.person.email))
})

test('whoever erases everything after the letter was queued takes it along', async ({ db, context }) => {
	const { contest } = await announced(context)
	await sendResultLetters(context, { editionId: contest.id })
	const [one] = await db.select().from(submissions).where(eq(submissions.email, 'one@reader.example'))
	await eraseSubmission(context, one!.id)
	expect(await told(context)).not.toContain('submitter-told: one@reader.example')
})

test('who left the press list is not added again, and nothing of them is kept', async ({ db, context }) => {
	const { contest, chief } = await announced(context)
	expect(await addToPress(chief, contest.id, [journalist('boris'), journalist('anna'), journalist('cora')])).toEqual({
		ok: true,
		value: { added: 1, known: 1, left: 1 },
	})
	const kept = await db.query.pressContacts.findMany()
	expect(JSON.stringify(kept.filter(({ leftAt }) => leftAt))).not.toMatch(/boris/i)
	expect((await pressList(db, contest.id)).contacts.map(({ name }) => name)).toEqual(['anna', 'cora'])
})

test('a winner who came later and their library are told once, whichever way comes first', async ({ db, context }) => {
	const { contest, won } = await announced(context)
	const shown = (await findEditionById(db, contest.id))!
	await db.transaction((tx) => tellWinner(context, tx, shown, won.id))
	expect(await told(context)).toEqual(['library-won: winning@library.example', 'submission-won: won@reader.example'])
	await sendResultLetters(context, { editionId: contest.id })
	expect(await told(context)).toHaveLength(7)
})

test('a sending that was given up goes on where it stopped', async ({ db, context }) => {
	const { contest, member } = await announced(context)
	await promised(context, contest.id)
	await db
		.update(jobs)
		.set({ failedAt: await context.clock(db), attempts: 8 })
		.where(eq(jobs.queue, 'result-letters'))
	expect(await sendingState(context, contest.id)).toBe('stopped')
	await doDueJobs(context, { 'result-letters': sendResultBatch() })
	expect(await told(context)).toEqual([])

	await resumeSending(context, contest.id)
	await doDueJobs(context, { 'result-letters': sendResultBatch() })
	expect(await sendingState(context, contest.id)).toBe('all-queued')
	expect(await told(context)).toEqual(everybody(member.person.email))
})
