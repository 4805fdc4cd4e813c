import { eq } from 'drizzle-orm'
import { describe, onTestFinished } from 'vitest'
import { createMailer } from '#app/adapters/mail/smtp.server.ts'
import { deadAddress, noteDeadAddress, reviveAddress } from '#app/domain/letters/dead-address.server.ts'
import { outbox } from '#app/domain/letters/outbox.server.ts'
import { outboxPlan } from '#app/domain/letters/outbox-list.ts'
import { pauseLetters, pausesIn, resumeLetters } from '#app/domain/letters/pause.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import { retryFailedLetters, retryLetter } from '#app/domain/letters/retry-letters.server.ts'
import { lettersAMinute } from '#app/domain/letters/sending-rate.server.ts'
import { readList } from '#app/domain/shared/list-address.ts'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { handlers } from '#app/jobs.server.ts'
import { attempts, deadAddresses, jobs, letterAttempts, letters, logEntries } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { openMailbox } from '#tests/support/mailbox.ts'
import { expect, test } from '#tests/support/test.ts'

async function posting(context: TestContext) {
	const box = await openMailbox()
	onTestFinished(box.close)
	const sending = context.with({ mail: createMailer(box.url, 'shelfie@example.org') })
	return { box, sending, work: () => doDueJobs(sending, handlers) }
}

async function queued(context: TestContext, editionId: string, title: string, recipient = 'reader@example.org') {
	const params = { title, code: 'LV-7F3K' }
	const letter = { editionId, kind: 'submission-published' as const, recipient, locale: 'en', params }
	const subjectId = '11111111-1111-4111-8111-111111111111'
	await context.db.transaction((tx) => queueLetter(context, tx, { ...letter, subjectId }))
	const [row] = (await context.db.select().from(letters)).filter((each) => each.params.title === title)
	return row!.id
}

const subjects = (box: { mail: readonly { subject?: string }[] }) =>
	box.mail.map(({ subject = '' }) => /[“„](.*?)[”“]/.exec(subject)?.[1])
const inState = async (context: TestContext, state: string) =>
	(await outbox(context, null, readList(outboxPlan, new URLSearchParams({ state })))).rows.map(({ id }) => id)

describe('paused letters', () => {
	test('wait, lose nothing, and leave in the order in which they were written', async ({ context, db }) => {
		const { box, work } = await posting(context)
		const [of, other] = [await edition(context), await edition(context)]
		const acting = await organiser(context)
		expect(await pauseLetters(acting, null, { editionId: '', kind: null })).toMatchObject({ ok: false })
		await pauseLetters(acting, null, { editionId: of.id, kind: 'submission-published' })
		await pauseLetters(acting, null, { editionId: of.id, kind: 'submission-published' })
		const waiting = [await queued(context, of.id, 'one'), await queued(context, of.id, 'two')]
		await queued(context, other.id, 'elsewhere')

		await work()
		context.at('2026-10-16T12:05:00Z')
		waiting.push(await queued(context, of.id, 'three'))
		await work()

		expect(subjects(box)).toEqual(['elsewhere'])
		expect((await inState(context, 'paused')).toSorted()).toEqual(waiting.toSorted())
		expect(await inState(context, 'waiting')).toEqual([])
		const [pause] = await pausesIn(db, null)
		expect([pause?.kind, pause?.waiting]).toEqual(['submission-published', 3])
		expect(await resumeLetters(await organiser(context), [other.id], pause!.id)).toMatchObject({ ok: false })

		await resumeLetters(acting, null, pause!.id)
		await work()

		expect(subjects(box)).toEqual(['elsewhere', 'one', 'two', 'three'])
		expect((await db.select().from(logEntries)).map(({ kind }) => kind)).toEqual(['letters.paused', 'letters.resumed'])
	})

	test('are promised again when the pause ended while one of them was being looked at', async ({ context }) => {
		const { box, sending, work } = await posting(context)
		const of = await edition(context)
		const acting = await organiser(context)
		await pauseLetters(acting, null, { editionId: of.id, kind: null })
		await queued(context, of.id, 'looked at')
		await doDueJobs(sending, {
			'send-letter': async (given, payload, commit, job) => {
				const resuming: typeof commit = async (last) => {
					const [pause] = await pausesIn(context.db, null)
					if (pause) await resumeLetters(acting, null, pause.id)
					return commit(last)
				}
				await handlers['send-letter']!(given, payload, resuming, job)
			},
		})
		await work()
		expect(subjects(box)).toEqual(['looked at'])
	})
})

describe('an address that does not work', () => {
	test('holds back what else goes there until it works again, and is kept as a mark only', async ({ context, db }) => {
		const { box, work } = await posting(context)
		const of = await edition(context)
		const acting = await organiser(context)
		const first = await queued(context, of.id, 'came back', 'Gone@reader.example')
		await work()
		expect(await noteDeadAddress(acting, ['another edition'].slice(1), first, 'x')).toMatchObject({ ok: false })
		await noteDeadAddress(acting, null, first, 'No such user')
		const second = await queued(context, of.id, 'held', 'gone@reader.example')
		await work()

		expect(subjects(box)).toEqual(['came back'])
		expect([await inState(context, 'bounced'), await inState(context, 'held')]).toEqual([[first], [second]])
		expect(JSON.stringify(await db.select().from(deadAddresses))).not.toContain('reader.example')

		await reviveAddress(acting, null, second)
		await work()
		expect(subjects(box)).toEqual(['came back', 'held'])
		await retryLetter(acting, null, first)
		await work()
		expect(subjects(box)).toEqual(['came back', 'held', 'came back'])
		expect(box.mail[2]!.messageId).toBe(box.mail[0]!.messageId)
	})

	test('is forgotten with whoever is erased', async ({ context, db }) => {
		const of = await edition(context)
		const acting = await organiser(context)
		const { id } = await submission(context, of, { email: 'erased@reader.example' })
		await noteDeadAddress(acting, null, await queued(context, of.id, 'x', 'erased@reader.example'), 'gone')
		await eraseSubmission(context, id)
		expect(await deadAddress(context, db, 'erased@reader.example')).toBeNull()
	})
})

describe('a letter that failed', () => {
	test('is sent again when somebody asks, once, however often they ask, with every attempt on record', async ({
		context,
		db,
	}) => {
		const { box, work } = await posting(context)
		const of = await edition(context)
		const acting = await organiser(context)
		box.refuseWith(550)
		const id = await queued(context, of.id, 'refused')
		await work()
		expect(await inState(context, 'failed')).toEqual([id])
		box.refuseWith(null)

		const answers = [await retryLetter(acting, null, id), await retryLetter(acting, null, id)]
		expect(await retryFailedLetters(acting, null)).toBe(0)
		expect(await db.select().from(jobs).where(eq(jobs.queue, 'send-letter'))).toHaveLength(1)
		await work()
		await work()

		expect(answers.map(({ ok }) => ok)).toEqual([true, false])
		expect(subjects(box)).toEqual(['refused'])
		const noted = await db.select({ failure: letterAttempts.failure }).from(letterAttempts).orderBy(letterAttempts.at)
		expect(noted.map(({ failure }) => failure === null).toSorted()).toEqual([false, true])
	})

	test('waits for the next minute when too many left in this one', async ({ context, db }) => {
		const { box, work } = await posting(context)
		const of = await edition(context)
		const windowStart = new Date('2026-10-16T12:00:00Z')
		await db.insert(attempts).values({ bucket: 'letters-sent', keyHash: '', windowStart, count: lettersAMinute })
		await queued(context, of.id, 'later')
		await work()
		expect(subjects(box)).toEqual([])
		context.at('2026-10-16T12:01:00Z')
		await work()
		expect(subjects(box)).toEqual(['later'])
	})
})
