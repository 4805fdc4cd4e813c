const protocol3 = 196_608

/** Cuts a stream of bytes into the messages of PostgreSQL's protocol. */
export function wireMessages() {
	let rest = Buffer.alloc(0)

	return function* take(bytes) {
		rest = rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([rest, bytes])
		for (let length = nextLength(rest); length <= rest.length; length = nextLength(rest)) {
			yield rest.subarray(0, length)
			rest = rest.subarray(length)
		}
	}
}

/** Only the first message, the startup packet, has no letter before its length. */
function nextLength(bytes) {
	if (bytes.length < 8 && bytes[0] === 0) return Number.POSITIVE_INFINITY
	if (bytes.length < 5) return Number.POSITIVE_INFINITY
	const startup = bytes[0] === 0 && bytes.readInt32BE(4) === protocol3
	return startup ? bytes.readInt32BE(0) : 1 + bytes.readInt32BE(1)
}

export function simpleQuery(text) {
	const body = Buffer.from(`${text}\0`)
	const head = Buffer.alloc(5)
	head.write('Q')
	head.writeInt32BE(body.length + 4, 1)
	return Buffer.concat([head, body])
}
