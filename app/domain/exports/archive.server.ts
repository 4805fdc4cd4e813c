import { Zip, ZipDeflate } from 'fflate'
import { zipTime } from '#app/domain/shared/zip-time.ts'

export interface TextFile {
	readonly name: string
	readonly text: AsyncIterable<string>
}

/** One file after the other, packed as it is read: no more than a piece of one is ever held. */
export async function* archiveOf(files: readonly TextFile[], at: Date): AsyncGenerator<Uint8Array> {
	const ready: Uint8Array[] = []
	const zip = new Zip((error, part) => {
		if (error) throw error
		ready.push(part)
	})
	for (const { name, text } of files) {
		const entry = new ZipDeflate(name, { level: 6 })
		entry.mtime = zipTime(at)
		zip.add(entry)
		for await (const part of text) {
			entry.push(Buffer.from(part))
			yield* ready.splice(0)
		}
		entry.push(new Uint8Array(), true)
		yield* ready.splice(0)
	}
	zip.end()
	yield* ready.splice(0)
}
