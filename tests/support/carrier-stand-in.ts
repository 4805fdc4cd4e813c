import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What the stand-in answers about a number: a status, or a body with 200. */
type Answer = (number: string, request: IncomingMessage, response: ServerResponse) => unknown

export interface CarrierStandIn {
	readonly address: string
	/** Numbers it was asked about, in order. */
	readonly asked: string[]
	answer: Answer
}

/** A carrier's service on this machine: `GET /v1/trackings/:number`, as docs/webhooks.md tells. */
export async function carrierStandIn(answer: Answer): Promise<CarrierStandIn> {
	const server = createServer((request, response) => {
		const [, number] = /^\/v1\/trackings\/([^/]+)$/.exec(request.url ?? '') ?? []
		if (!number) return void response.writeHead(400).end()
		standIn.asked.push(decodeURIComponent(number))
		const said = standIn.answer(decodeURIComponent(number), request, response)
		if (response.writableEnded || said === undefined) return
		if (typeof said === 'number') return void response.writeHead(said).end()
		response.writeHead(200, { 'content-type': 'application/json' })
		response.end(typeof said === 'string' ? said : JSON.stringify(said))
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	onTestFinished(() => {
		server.closeAllConnections()
		server.close()
	})
	const { port } = server.address() as AddressInfo
	const standIn: CarrierStandIn = { address: `http://127.0.0.1:${port}`, asked: [], answer }
	return standIn
}
