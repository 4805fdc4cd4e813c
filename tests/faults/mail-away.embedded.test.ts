import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openMailbox } from '#tests/support/mailbox.ts'
import { freePort, serverOfTest } from '#tests/support/server.ts'
import { sendersOn } from './senders.ts'
import { setStage } from './stage.ts'
import { isShort, until } from './waiting.ts'

const seconds = 1_000
const away = (isShort ? 2 : 60) * seconds

test('letters wait for a mail server that is away or tells them to come later, and go once', async () => {
	const stage = await setStage()
	const port = await freePort()
	const mail = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'contest@example.org' }
	const server = await serverOfTest(stage.dataDir, { ...stage.variables, ...mail })
	const senders = sendersOn(stage)

	await senders.sendSome(3, server.origin)
	await setTimeout(away)
	const mailbox = await openMailbox(port)
	onTestFinished(mailbox.close)
	mailbox.refuseWith(451)
	await senders.sendSome(1, server.origin)
	await setTimeout(2 * seconds)
	mailbox.refuseWith(null)

	const jurors = new Set(stage.voting.jurors.map(({ email }) => email))
	const recipients = senders.ideas.map(({ key }) => `${key}@example.org`).sort()
	// Jurors of the vote under way are written to as well, as time passes.
	const toSenders = () =>
		mailbox.mail
			.flatMap(({ to }) => to?.map(({ address }) => address) ?? [])
			.filter((address) => !jurors.has(address ?? ''))
	await until('every letter', async () => toSenders().length >= recipients.length, 10 * away + 60 * seconds)
	await setTimeout(2 * seconds)
	expect(toSenders().sort()).toEqual(recipients)
	expect(senders.surprises).toEqual([])
})
