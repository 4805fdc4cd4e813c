import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { endKeptLines } from '#app/http/close-gently.server.ts'

test('a proxy that asks on over the lines it has does not hold the end up', async () => {
	const waiting: ServerResponse[] = []
	const server = createServer((request, response) => {
		if (request.url === '/slow') waiting.push(response)
		else response.end('at once')
	}).listen(0, '127.0.0.1')
	const proxy = new Agent({ keepAlive: true, maxSockets: 2 })
	onTestFinished(() => {
		proxy.destroy()
		server.closeAllConnections()
	})
	await once(server, 'listening')
	const { port } = server.address() as AddressInfo
	const ask = async (path: string) => {
		const [answer] = (await once(get({ port, path, agent: proxy }), 'response')) as [IncomingMessage]
		await answer.resume().toArray()
		return answer.headers.connection
	}

	const slow = ask('/slow')
	expect(await ask('/')).toBe('keep-alive')
	await expect.poll(() => waiting.length).toBe(1)
	// Begun before the end, finished after it: its headers have left.
	waiting[0]?.writeHead(200)
	waiting[0]?.flushHeaders()
	endKeptLines(server)
	expect(await ask('/')).toBe('close')
	const closed = new Promise((resolve) => server.close(resolve))
	waiting[0]?.end()
	expect(await slow).toBe('keep-alive')
	await closed
})
