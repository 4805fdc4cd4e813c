/** Two independent 32-bit hashes of a name's bytes. */
type Fingerprint = readonly [number, number]

const fingerprintOf = (bytes: Uint8Array, from: number, to: number): Fingerprint => {
	let [a, b] = [0x811c9dc5, 0x9747b28c]
	for (let at = from; at < to; at++) {
		a = Math.imul(a ^ bytes[at]!, 0x01000193)
		b = Math.imul(b ^ bytes[at]!, 0x5bd1e995)
		b ^= b >>> 13
	}
	return [a >>> 0, b >>> 0 || 1] // zero marks a free place
}

/** Sixteen bytes a name at most, whatever its length: has a name like this been seen before? */
export const fingerprints = () => {
	let places = 1 << 16
	let table = new Uint32Array(2 * places)
	let size = 0
	const put = ([a, b]: Fingerprint): boolean => {
		let place = (a ^ (b >>> 7)) & (places - 1)
		while (table[2 * place + 1] !== 0) {
			if (table[2 * place] === a && table[2 * place + 1] === b) return false
			place = (place + 1) & (places - 1)
		}
		table[2 * place] = a
		table[2 * place + 1] = b
		return true
	}
	const grow = () => {
		const before = table
		places *= 2
		table = new Uint32Array(2 * places)
		for (let at = 0; at < before.length; at += 2) if (before[at + 1] !== 0) put([before[at]!, before[at + 1]!])
	}
	return {
		/** False when the same fingerprint is there: the same name, or very rarely another one. */
		add(bytes: Uint8Array, from: number, to: number): boolean {
			if (!put(fingerprintOf(bytes, from, to))) return false
			if (++size > places * 0.7) grow()
			return true
		},
		keyOf: (bytes: Uint8Array, from: number, to: number): string => fingerprintOf(bytes, from, to).join(':'),
	}
}
