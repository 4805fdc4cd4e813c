import type { IncomingMessage, ServerResponse } from 'node:http'

interface Patience {
	readonly bytes: number
	readonly milliseconds: number
}

const ample: Patience = { bytes: 256 * 1024 * 1024, milliseconds: 60_000 }

/**
 * What was refused before its body was read is still read and thrown away. Left where it is, it would stand before the next
 * request of the same connection; and a connection that is closed on somebody who sends takes the refusal with it
 * (RFC 9112, 9.6). Who goes on and on is cut off.
 */
export function drained(request: IncomingMessage, response: ServerResponse, patience: Patience = ample): void {
	response.once('finish', () => {
		if (request.complete) return
		const cut = () => void request.socket.destroy()
		const late = setTimeout(cut, patience.milliseconds)
		let left = patience.bytes
		// Whoever was to read it would only hold it back now.
		request
			.removeAllListeners('data')
			.on('data', (chunk: Buffer) => {
				left -= chunk.length
				if (left < 0) cut()
			})
			.once('close', () => clearTimeout(late))
			.resume()
	})
}
