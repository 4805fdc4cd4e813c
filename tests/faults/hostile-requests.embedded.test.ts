import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { serverOfTest } from '#tests/support/server.ts'
import { grainyPhoto } from '../../scripts/grainy-photo.ts'
import { sendersOn } from './senders.ts'
import { setStage } from './stage.ts'
import { until } from './waiting.ts'

const boundary = 'planted-boundary'
const multipart = `multipart/form-data; boundary=${boundary}`

test('who sends slowly, in ten thousand parts, cut off or with lies gets an honest answer, and nobody else notices', async () => {
	const stage = await setStage()
	const server = await serverOfTest(stage.dataDir, stage.variables)
	const senders = sendersOn(stage)
	const path = `/editions/${stage.open.slug}/submit?library=${stage.open.library}`
	const raw = rawTo(server.origin, path)
	const photo = await grainyPhoto(400)
	const whole = form([...fields(3), file('photo', 'reader.jpg', photo)])

	const slow = Array.from({ length: 12 }, () => raw.slowly(multipart, whole))
	await senders.sendSome(2, server.origin)

	for (let tenth = 1; tenth < 10; tenth++) await raw.cut(multipart, whole, tenth / 10)
	expect(await raw.answer({ type: multipart, body: form(fields(10_000)) })).toBe(413)
	expect(await raw.answer({ type: multipart, body: whole, more: `x-planted: ${'x'.repeat(64_000)}` })).toBe(431)
	expect(await raw.answer({ type: multipart, body: form([part(`x-planted: ${'x'.repeat(20_000)}`, 'x')]) })).toBe(400)
	expect(await raw.answer({ type: multipart, body: whole, length: 30_000_000 })).toBe(413)
	expect(await raw.answer({ type: multipart, body: whole, length: whole.length - 500 })).toBe(400)
	expect(await raw.answer({ type: 'multipart/form-data', body: whole })).toBe(400)
	expect(await raw.answer({ type: 'text/plain', body: Buffer.from('an idea') })).toBe(415)
	expect(await raw.answer({ type: 'application/json', body: Buffer.from('{"title":"an idea"}') })).toBe(415)
	const text = form([...fields(3), file('photo', 'reader.jpg', Buffer.from('not a photo at all'))])
	expect(await raw.answer({ type: multipart, body: text })).toBe(422)

	for (const each of slow) each.destroy()
	const incoming = join(stage.dataDir, 'photos/incoming')
	await until('the end of all that was left behind', async () => (await readdir(incoming)).length === 0)
	await senders.sendSome(1, server.origin)
	expect(senders.surprises).toEqual([])
})

const part = (head: string, body: string | Buffer) =>
	Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')])
const fields = (count: number) =>
	Array.from({ length: count }, (_, at) => part(`content-disposition: form-data; name="field-${at}"`, 'a text'))
const file = (name: string, filename: string, bytes: Buffer) =>
	part(`content-disposition: form-data; name="${name}"; filename="${filename}"\r\ncontent-type: image/jpeg`, bytes)
const form = (parts: readonly Buffer[]) => Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])

interface Sent {
	readonly type: string
	readonly body: Buffer
	/** What is said of the body's length, where that is a lie. */
	readonly length?: number
	readonly more?: string
}

/** A client that keeps to no rules. */
function rawTo(origin: string, path: string) {
	const { hostname, port, host } = new URL(origin)
	const open = () => connect(Number(port), hostname).on('error', () => {})
	const head = ({ type, body, length = body.length, more = 'accept: */*' }: Sent) =>
		`POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n${more}\r\n\r\n`

	/** The status of the answer; no answer at all is none. */
	function answer(sent: Sent): Promise<number> {
		return new Promise((resolve) => {
			const socket = open()
			let text = ''
			socket.setEncoding('latin1').on('data', (more) => {
				text += more
				const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(text) ?? []
				if (status && status !== '100') resolve(Number(status))
				if (status) socket.destroy()
			})
			socket.on('close', () => resolve(Number.NaN))
			socket.write(head(sent))
			socket.write(sent.body)
		})
	}

	/** Sends that share of the body and is gone. */
	async function cut(type: string, body: Buffer, share: number): Promise<void> {
		const socket = open()
		socket.write(head({ type, body }))
		await new Promise((sent) => socket.write(body.subarray(0, Math.floor(body.length * share)), sent))
		await setTimeout(50)
		socket.destroy()
	}

	/** One byte each second. */
	function slowly(type: string, body: Buffer) {
		const socket = open()
		socket.write(head({ type, body }))
		let at = 0
		const timer = setInterval(() => socket.write(body.subarray(at, ++at)), 1_000)
		return {
			destroy() {
				clearInterval(timer)
				socket.destroy()
			},
		}
	}

	return { answer, cut, slowly }
}
