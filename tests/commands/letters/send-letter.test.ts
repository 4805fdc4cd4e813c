import { desc, eq } from 'drizzle-orm'
import { describe, onTestFinished } from 'vitest'
import { createMailer } from '#app/adapters/mail/smtp.server.ts'
import { openPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import { queueUnsentLetters } from '#app/domain/letters/queue-unsent-letters.server.ts'
import { handlers } from '#app/jobs.server.ts'
import { letters, privateLinks } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { openMailbox } from '#tests/support/mailbox.ts'
import { expect, test } from '#tests/support/test.ts'

const subjectId = '11111111-1111-4111-8111-111111111111'

async function mailbox() {
	const box = await openMailbox()
	onTestFinished(box.close)
	return box
}

const mailerTo = (url: string) => createMailer(url, 'Shelfie <shelfie@example.org>')

async function queueConfirmation(context: TestContext, editionId: string | null = null, onceKey = 'one') {
	await context.db.transaction((tx) =>
		queueLetter(context, tx, {
			editionId,
			kind: 'confirm-address',
			recipient: 'reader@example.org',
			locale: 'lv',
			params: { title: 'Grāmatas ar skrejriteni', code: 'LV-7F3K' },
			subjectId,
			onceKey,
		}),
	)
}

const theLetter = async (context: TestContext) =>
	(await context.db.select().from(letters).orderBy(desc(letters.createdAt)))[0]
const tokenIn = (text: string | undefined) => /\/confirmations\/(\S+)/.exec(text ?? '')?.[1] ?? ''

describe('a letter', () => {
	test('reaches a real mail server once, with a link that works for 14 days', async ({ context }) => {
		const box = await mailbox()
		const sending = context.with({ mail: mailerTo(box.url) })
		const of = await edition(context)
		await queueConfirmation(sending, of.id)
		await queueConfirmation(sending, of.id)

		await doDueJobs(sending, handlers)
		await doDueJobs(sending, handlers)

		const letter = await theLetter(context)
		expect(letter).toMatchObject({ sentAt: new Date('2026-10-16T12:00:00Z'), failedAt: null })
		expect(box.mail.map(({ to, from, subject, messageId }) => ({ to, from, subject, messageId }))).toEqual([
			{
				to: [{ address: 'reader@example.org', name: '' }],
				from: { address: 'shelfie@example.org', name: 'Shelfie' },
				subject: 'Lūdzu, apstipriniet savu adresi: „Grāmatas ar skrejriteni”',
				messageId: `<${letter?.id}@shelfie.example>`,
			},
		])
		const text = box.mail[0]?.text
		expect(text).toContain(`Paldies, ka iesūtījāt ideju „Grāmatas ar skrejriteni” (${of.title.lv}).`)
		expect(await openPrivateLink(context, context.db, 'confirmation', tokenIn(text))).toEqual({
			ok: true,
			value: { subjectId },
		})
		context.at('2026-10-30T12:00:00Z')
		expect(await openPrivateLink(context, context.db, 'confirmation', tokenIn(text))).toEqual({
			ok: false,
			reason: 'link-expired',
		})
	})

	test('holds no token, and neither does the table of links', async ({ context }) => {
		const box = await mailbox()
		const sending = context.with({ mail: mailerTo(box.url) })
		await queueConfirmation(sending)
		await doDueJobs(sending, handlers)

		const stored = JSON.stringify([
			await context.db.select().from(letters),
			await context.db.select().from(privateLinks),
		])
		expect(tokenIn(box.mail[0]?.text)).toHaveLength(43)
		expect(stored).not.toContain(tokenIn(box.mail[0]?.text))
	})

	test('that the server cannot take now is the same letter when it is sent again', async ({ context }) => {
		const box = await mailbox()
		const sending = context.with({ mail: mailerTo(box.url) })
		box.refuseWith(451)
		await queueConfirmation(sending)
		await doDueJobs(sending, handlers)
		expect([box.mail.length, (await theLetter(context))?.sentAt, (await theLetter(context))?.failedAt]).toEqual([
			0,
			null,
			null,
		])

		box.refuseWith(null)
		context.at('2026-10-16T12:01:00Z')
		await doDueJobs(sending, handlers)

		expect(box.mail.map(({ messageId }) => messageId)).toEqual([`<${(await theLetter(context))?.id}@shelfie.example>`])
		expect(await context.db.select().from(privateLinks)).toHaveLength(1)
	})

	test('that the server will never take has failed, and says why without an address', async ({ context }) => {
		const box = await mailbox()
		const sending = context.with({ mail: mailerTo(box.url) })
		box.refuseWith(550)
		await queueConfirmation(sending)
		await doDueJobs(sending, handlers)

		expect(await theLetter(context)).toMatchObject({ sentAt: null, failedAt: new Date('2026-10-16T12:00:00Z') })
		expect((await theLetter(context))?.failure).toMatch(/not <…>/)
	})

	test('waits without a mail server, its link not made, and is sent once there is one', async ({ context }) => {
		await queueConfirmation(context)
		await doDueJobs(context, handlers)
		expect((await theLetter(context))?.sentAt).toBeNull()
		expect(await context.db.select().from(privateLinks)).toEqual([])

		const box = await mailbox()
		const sending = context.with({ mail: mailerTo(box.url) })
		await queueUnsentLetters(sending)
		await doDueJobs(sending, handlers)
		await queueUnsentLetters(sending)
		await doDueJobs(sending, handlers)

		expect(box.mail.map(({ to }) => to?.[0]?.address)).toEqual(['reader@example.org'])
	})

	test('of a demo never leaves, but its link works', async ({ context }) => {
		const box = await mailbox()
		const sending = context.with({ mail: mailerTo(box.url) })
		const demo = await edition(context, { demo: true })
		await queueConfirmation(sending, demo.id)
		await doDueJobs(sending, handlers)

		expect(box.mail).toEqual([])
		const [link] = await context.db.select().from(privateLinks).where(eq(privateLinks.subjectId, subjectId))
		expect(link).toMatchObject({ purpose: 'confirmation', expiresAt: new Date('2026-10-30T12:00:00Z') })
	})

	test('cannot smuggle a header, nor a second recipient', async () => {
		const box = await mailbox()
		const mail = mailerTo(box.url)
		const plain = { to: 'reader@example.org', subject: 'Hello', text: 'Hello', messageId: '<one@shelfie.example>' }

		await expect(mail.send({ ...plain, subject: 'Hello\r\nBcc: other@example.org' })).rejects.toThrow('line break')
		await expect(mail.send({ ...plain, to: 'reader@example.org, other@example.org' })).rejects.toThrow()
		expect(box.mail).toEqual([])
	})
})
