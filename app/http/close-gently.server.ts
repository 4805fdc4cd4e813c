import type { Server } from 'node:http'
import type { Logger } from 'pino'
import { loggable } from '../loggable.ts'

const patience = 25_000

interface Closing {
	/** What would never end by itself. */
	readonly first: () => void
	readonly last: () => Promise<void>
}

/** On SIGTERM or Ctrl-C: requests in flight are finished, then everything is closed; a second signal ends at once. */
export function closeGently(server: Server, { first, last }: Closing, logger: Logger): void {
	let closing = false
	const close = () => {
		if (closing) process.exit(1)
		closing = true
		setTimeout(() => server.closeAllConnections(), patience).unref()
		first()
		endKeptLines(server)
		server.close(() => {
			last().then(
				() => process.exit(0),
				(error: unknown) => {
					logger.error({ error: loggable(error) }, 'closing failed')
					process.exit(1)
				},
			)
		})
		server.closeIdleConnections()
	}
	process.on('SIGTERM', close)
	process.on('SIGINT', close)
}

/** A proxy asks on over lines that it has; each is given one last answer, or the process would be cut off amid answers. */
export function endKeptLines(server: Server): void {
	server.prependListener('request', (_, response) => {
		response.shouldKeepAlive = false
	})
	// For the answers under way, whose headers may have left.
	server.keepAliveTimeout = 1
}
