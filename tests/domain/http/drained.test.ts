import http, { type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished, test } from 'vitest'
import { drained } from '#app/http/drained.server.ts'

const megabyte = 1_000_000

test('whoever is refused while sending gets the refusal, and the next request of the connection its answer', async () => {
	const sender = await connected()
	sender.write(head('POST', 20 * megabyte))
	await sender.says(/^HTTP\/1\.1 413 /)
	for (let sent = 0; sent < 20; sent++) await sender.write(Buffer.alloc(megabyte))
	await sender.write(head('GET', 0))
	await sender.says(/HTTP\/1\.1 200 /)
})

test.each([
	['sends more than anybody would', { bytes: megabyte, milliseconds: 60_000 }, 40],
	['takes longer than anybody would', { bytes: 100 * megabyte, milliseconds: 50 }, 1],
])('who %s is cut off', async (_who, patience, megabytes) => {
	const sender = await connected(patience)
	sender.write(head('POST', 50 * megabyte))
	await sender.says(/^HTTP\/1\.1 413 /)
	for (let sent = 0; sent < megabytes; sent++) sender.write(Buffer.alloc(megabyte))
	await sender.closed
})

const head = (method: string, length: number) =>
	`${method} / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: ${length}\r\n\r\n`

/** A client of a server that refuses every POST unread. */
async function connected(patience?: { bytes: number; milliseconds: number }) {
	const server = http.createServer((request, response) => {
		drained(request, response, patience)
		response.writeHead(request.method === 'POST' ? 413 : 200).end()
	})
	const socket = connect(await portOf(server), '127.0.0.1').on('error', () => {})
	const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
	let said = ''
	socket.setEncoding('latin1').on('data', (more) => {
		said += more
	})
	onTestFinished(() => {
		socket.destroy()
		server.close()
	})
	return {
		closed,
		write: (bytes: string | Buffer) => new Promise((sent) => socket.write(bytes, sent)),
		async says(pattern: RegExp) {
			while (!pattern.test(said)) await sleep(10)
		},
	}
}

const portOf = (server: Server): Promise<number> =>
	new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
	})
