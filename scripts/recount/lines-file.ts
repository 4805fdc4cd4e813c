import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { createGunzip } from 'node:zlib'

const chunkSize = 1 << 20
const longestLine = 512 << 20
const newline = 10

export class UnreadableFile extends Error {}

/** Whole lines, each with its line end. The last line of the file comes alone. */
export interface Block {
	readonly bytes: Uint8Array
	readonly isLast: boolean
}

/** Reads a file, packed with gzip or not, in blocks of whole lines: the memory it takes does not grow with the file. */
export async function* blocksOf(path: string): AsyncGenerator<Block, void, void> {
	let rest: Buffer = Buffer.alloc(0)
	for await (const chunk of chunksOf(path)) {
		rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
		if (rest.length > longestLine) throw new UnreadableFile('a line is too long')
		// A line end that nothing follows yet may be the file's last one.
		const end = rest.lastIndexOf(newline, rest.length - 2) + 1
		if (end === 0) continue
		yield { bytes: rest.subarray(0, end), isLast: false }
		rest = rest.subarray(end)
	}
	if (rest.length > 0) yield { bytes: rest, isLast: true }
}

/** Gives each line of a block, without its end, by where it stands. */
export function eachLineOf({ bytes }: Block, take: (bytes: Uint8Array, from: number, to: number) => void): void {
	for (let from = 0; from < bytes.length; ) {
		const end = bytes.indexOf(newline, from)
		const to = end < 0 ? bytes.length : end
		take(bytes, from, to)
		from = to + 1
	}
}

function chunksOf(path: string): AsyncIterable<Buffer> {
	const packed = isPacked(path)
	const file = createReadStream(path, { highWaterMark: chunkSize })
	if (!packed) return file
	const unpacked = createGunzip({ chunkSize: 1 << 20 })
	file.on('error', (error) => unpacked.destroy(error))
	return file.pipe(unpacked)
}

/** By its first bytes, whatever it is called. */
export function isPacked(path: string): boolean {
	const file = openSync(path, 'r')
	try {
		const first = Buffer.alloc(2)
		return readSync(file, first) === 2 && first[0] === 0x1f && first[1] === 0x8b
	} finally {
		closeSync(file)
	}
}
