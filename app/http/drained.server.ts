import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * What was refused before its body was read is still read to its end and thrown away: left where it is, it would stand
 * before the next request of the same connection, which would wait until it is cut. How long it may take is
 * `requestTimeout`'s to say.
 */
export function drained(request: IncomingMessage, response: ServerResponse): void {
	response.once('finish', () => {
		if (request.complete) return
		// Whoever was to read it would only hold it back now.
		request.removeAllListeners('data').resume()
	})
}
