import { Duplex } from 'node:stream'
import type { MessagePort } from 'node:worker_threads'

/** What postgres.js takes for a socket: a message channel to the worker thread that holds the database. */
export class Connection extends Duplex {
	readonly #port: MessagePort

	constructor(port: MessagePort) {
		super()
		this.#port = port
		port.on('message', (bytes: Uint8Array) => this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
		port.on('close', () => this.destroy())
	}

	// postgres.js says goodbye only to a socket that calls itself open.
	get readyState() {
		return this.destroyed ? 'closed' : 'open'
	}

	override _read() {}

	override _write(bytes: Buffer, _encoding: BufferEncoding, done: () => void) {
		const copy = new Uint8Array(bytes)
		this.#port.postMessage(copy, [copy.buffer])
		done()
	}

	override _final(done: () => void) {
		done()
		this.destroy()
	}

	override _destroy(error: Error | null, done: (error: Error | null) => void) {
		this.#port.close()
		done(error)
	}
}
