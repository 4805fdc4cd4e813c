import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Passed {
	readonly method: string
	readonly url: string
	readonly body: Buffer
}
export interface Wire {
	/** For a browser's context: everything then goes through here, our own origin included. */
	readonly proxy: { readonly server: string; readonly bypass: string }
	readonly passed: readonly Passed[]
	/** The next post reaches the server, its answer nobody. */
	readonly loseNextAnswer: () => void
	readonly close: () => Promise<void>
}

/** The line between browser and server: sees each byte that leaves the browser, and can be cut. */
export async function wire(): Promise<Wire> {
	const passed: Passed[] = []
	let losing = false

	async function pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
		const body = Buffer.concat(await asked.toArray())
		passed.push({ method: asked.method ?? '', url: asked.url ?? '', body })
		const forwarded = request(asked.url ?? '', { method: asked.method, headers: asked.headers, agent: false })
		forwarded.on('response', async (response) => {
			const bytes = Buffer.concat(await response.toArray())
			if (losing && asked.method === 'POST') {
				losing = false
				answer.destroy()
				return
			}
			answer.writeHead(response.statusCode ?? 502, response.headers).end(bytes)
		})
		forwarded.on('error', () => answer.destroy())
		forwarded.end(body)
	}

	const server = createServer((asked, answer) => void pass(asked, answer).catch(() => answer.destroy()))
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const { port } = server.address() as AddressInfo
	return {
		proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' },
		passed,
		loseNextAnswer: () => {
			losing = true
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve())
				server.closeAllConnections()
			}),
	}
}

/** The file in a form that was posted, as it travelled. */
export function fileIn(body: Buffer): Buffer {
	const from = body.indexOf('\r\n\r\n', body.indexOf('name="photo"; filename=')) + 4
	const boundary = body.subarray(0, body.indexOf('\r\n'))
	return body.subarray(from, body.indexOf(boundary, from) - 2)
}
