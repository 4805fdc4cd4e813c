import { createHash } from 'node:crypto'

type Draw = (below: number) => number

/** The same numbers for the same seed, in every run. */
export function drawing(seed: string): Draw {
	let drawn = 0
	return (below) => createHash('sha256').update(`${seed} ${drawn++}`).digest().readUInt32BE() % below
}

const ways: readonly ((bytes: Buffer, draw: Draw) => Buffer)[] = [
	(bytes, draw) => flipped(bytes, draw, bytes.length),
	// Where sizes, tables and offsets stand.
	(bytes, draw) => flipped(bytes, draw, Math.min(bytes.length, 700)),
	(bytes, draw) => bytes.subarray(0, 1 + draw(bytes.length)),
	(bytes, draw) => {
		const at = draw(bytes.length)
		return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + draw(200))])
	},
	(bytes, draw) => {
		const [from, to] = [draw(bytes.length), draw(bytes.length)]
		return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + draw(2_000)), bytes.subarray(to)])
	},
	(bytes, draw) => {
		const copy = Buffer.from(bytes)
		const at = draw(bytes.length)
		return copy.fill([0x00, 0xff, 0x7f][draw(3)] ?? 0, at, Math.min(copy.length, at + 1 + draw(64)))
	},
	(bytes, draw) => {
		const copy = Buffer.from(bytes)
		const largest = [0xffffffff, 0x7fffffff, 0x80000000, 0][draw(4)] ?? 0
		copy.writeUInt32BE(largest, draw(Math.min(bytes.length, 2_000) - 4))
		return copy
	},
]

function flipped(bytes: Buffer, draw: Draw, within: number): Buffer {
	const copy = Buffer.from(bytes)
	for (let left = 1 + draw(12); left > 0; left--) copy[draw(within)] = draw(256)
	return copy
}

/** A file that was damaged, by chance or by somebody who tries. */
export function mutated(bytes: Buffer, draw: Draw): Buffer {
	let result = bytes
	for (let left = 1 + draw(3); left > 0; left--) {
		const next = ways[draw(ways.length)]?.(result, draw) ?? result
		// Of less nothing more can be damaged.
		if (next.length > 4) result = next
	}
	return result
}
