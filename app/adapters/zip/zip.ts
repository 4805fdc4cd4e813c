import { Readable } from 'node:stream'
import { Zip, ZipPassThrough } from 'fflate'
import { zipTime } from '#app/domain/shared/zip-time.ts'

export interface ZipFile {
	readonly name: string
	/** Null: it is no longer there, and is left out. */
	readonly read: () => Promise<Uint8Array | null>
}

/** One file after the other, each read when its turn comes; the same files and day make the same bytes. */
export const zipOf = (files: readonly ZipFile[], day: Date): ReadableStream<Uint8Array> =>
	Readable.toWeb(Readable.from(partsOf(files, day))) as ReadableStream<Uint8Array>

/** Stored as they are: pictures do not get smaller. */
async function* partsOf(files: readonly ZipFile[], day: Date): AsyncGenerator<Uint8Array> {
	const ready: Uint8Array[] = []
	const zip = new Zip((error, part) => {
		if (error) throw error
		ready.push(part)
	})
	for (const { name, read } of files) {
		const content = await read()
		if (!content) continue
		const entry = new ZipPassThrough(name)
		entry.mtime = zipTime(day)
		zip.add(entry)
		entry.push(content, true)
		yield* ready.splice(0)
	}
	zip.end()
	yield* ready.splice(0)
}
