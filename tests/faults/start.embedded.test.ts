import { writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { dataDirOfTest, serverOfTest, startInVain } from '#tests/support/server.ts'

/** What a failed start must be: one sentence for whoever started it, nothing else, and the exit code 1. */
const refusedWith = (sentence: RegExp) => ({ code: 1, err: expect.stringMatching(sentence) })
const oneLine = /^[^\n]+\.\n$/

describe('A start that cannot be says why in one sentence and ends with 1', () => {
	test('when the port is busy', async () => {
		const running = await serverOfTest(await dataDirOfTest())
		const PORT = new URL(running.origin).port
		const refused = await startInVain({ DATA_DIR: await dataDirOfTest(), DEMO: 'off', PORT })
		expect(refused).toMatchObject(refusedWith(oneLine))
		expect(refused.err).toBe(`Port ${PORT} is in use: stop the other program or set PORT to another number.\n`)
	})

	test('when the data directory cannot be written', async () => {
		const file = join(await dataDirOfTest(), 'a file')
		await writeFile(file, '')
		const refused = await startInVain({ DATA_DIR: file, DEMO: 'off' })
		expect(refused).toMatchObject(refusedWith(oneLine))
		expect(refused.err).toContain(file)
	})

	test('when another server holds the data directory', async () => {
		const running = await serverOfTest(await dataDirOfTest())
		const refused = await startInVain({ DATA_DIR: running.dataDir, DEMO: 'off' })
		expect(refused).toMatchObject(refusedWith(oneLine))
		expect(refused.err).toContain(running.dataDir)
		expect((await fetch(`${running.origin}/healthz`)).status).toBe(200)
	})

	test.each([
		['PORT', 'eighty', /^The variable PORT must be a whole number/],
		['ORIGIN', 'contest.example.org', /^The variable ORIGIN must be an address/],
		['DATABASE_URL', 'mysql://127.0.0.1/shelfie', /^The variable DATABASE_URL must be an address/],
		['DEMO', 'perhaps', /^The variable DEMO must be one of/],
		['TRUSTED_PROXIES', 'the one in front', /^The variable TRUSTED_PROXIES must be addresses/],
		['SMTP_URL', 'smtp://127.0.0.1:25', /^The variable MAIL_FROM must be set when SMTP_URL is/],
	])('when %s is "%s"', async (name, value, sentence) => {
		const refused = await startInVain({ DATA_DIR: await dataDirOfTest(), [name]: value })
		expect(refused).toMatchObject(refusedWith(oneLine))
		expect(refused.err).toMatch(sentence)
	})

	test('when the database cannot be reached, without telling its password', async () => {
		const refused = await startInVain({
			DATA_DIR: await dataDirOfTest(),
			DATABASE_URL: 'postgres://shelfie:planted-password@127.0.0.1:9/shelfie',
			SECRET: 's'.repeat(32),
			ADDRESS_KEY: 'a'.repeat(64),
		})
		expect(refused).toMatchObject(refusedWith(oneLine))
		expect(refused.err).not.toContain('planted-password')
	})
})

test('a stopped server leaves its data directory to the next one', async () => {
	const dataDir = await dataDirOfTest()
	const first = await serverOfTest(dataDir)
	expect(await first.stop()).toBe(0)
	const second = await serverOfTest(dataDir)
	expect((await fetch(`${second.origin}/healthz`)).status).toBe(200)
})

test('a request in flight is finished before the server ends', async () => {
	const { origin, stop } = await serverOfTest(await dataDirOfTest())
	const body = new URLSearchParams({ email: 'nobody@example.org', password: 'not the right one' }).toString()
	const sending = slowRequest(`${origin}/sign-in`, body)
	await sending.half()
	const ended = stop()
	await refusedConnections(origin)
	sending.rest()
	expect([await sending.status, await ended]).toEqual([422, 0])
})

/** Sends the head and half of the body, then waits for the word. */
function slowRequest(url: string, body: string) {
	// The server says that it has the head: a connection that it has not taken yet would be reset with its door.
	const headers = {
		...{ 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length },
		expect: '100-continue',
	}
	const sending = request(url, { method: 'POST', headers })
	return {
		half: () =>
			new Promise((resolve) => {
				sending.once('continue', () => sending.write(body.slice(0, 10), resolve))
				sending.flushHeaders()
			}),
		rest: () => sending.end(body.slice(10)),
		status: new Promise<number | undefined>((resolve, reject) => {
			sending.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode)))
			sending.on('error', reject)
		}),
	}
}

/** Until nobody new is let in. */
async function refusedConnections(origin: string) {
	const isOpen = () => fetch(`${origin}/healthz`, { headers: { connection: 'close' } }).then(Boolean, () => false)
	while (await isOpen()) await setTimeout(20)
}
