import { connect } from 'node:net'

type Write = (say: (bytes: string | Uint8Array) => void, leave: () => void) => void

/** Bytes on a wire, without anybody who would set them right: what came back until the other side was done. */
export function overTheWire(origin: string, write: Write) {
	const { hostname, port } = new URL(origin)
	return new Promise<string>((resolve) => {
		const socket = connect(Number(port), hostname, () =>
			write(
				(bytes) => void socket.write(bytes),
				() => void socket.end(),
			),
		)
		let heard = ''
		socket.setEncoding('latin1').on('data', (more) => {
			heard += more
		})
		// Whoever says too much may find the line cut.
		socket.on('error', () => {})
		socket.on('close', () => resolve(heard))
	})
}
