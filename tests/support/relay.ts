import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** How a line ends: as one that is hung up, or as one that is torn. */
export type Cut = 'end' | 'reset'

/** A line to a database that can be cut; `spoken` counts the lines on which somebody has said who they are. */
export async function relayTo(url: string) {
	const { hostname, port } = new URL(url)
	const lines = new Map<Socket, { said: boolean }>()
	const server = createServer((caller) => {
		const line = { said: false }
		lines.set(caller, line)
		const answering = connect(Number(port), hostname)
		caller.once('data', () => {
			line.said = true
		})
		caller.pipe(answering).pipe(caller)
		for (const end of [caller, answering])
			end
				.on('error', () => {})
				.on('close', () => {
					lines.delete(caller)
					caller.destroy()
					answering.destroy()
				})
	}).listen(0, '127.0.0.1')
	await once(server, 'listening')
	const through = new URL(url)
	through.port = String((server.address() as AddressInfo).port)

	const cut = (how: Cut) => {
		for (const caller of lines.keys()) how === 'end' ? caller.destroy() : caller.resetAndDestroy()
	}
	return {
		url: through.href,
		cut,
		spoken: () => [...lines.values()].filter(({ said }) => said).length,
		stop: () => {
			cut('end')
			server.close()
		},
	}
}
