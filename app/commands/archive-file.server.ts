import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { isSealed, type KeyFault, opened } from '#app/adapters/archive/age.ts'
import { partsOf } from '#app/adapters/archive/tar.ts'
import type { Part } from '#app/domain/stewardship/backup/part.ts'

export type FileFault = KeyFault | 'file-missing'

/** The files of an archive from its first to its last, opened with the key where it is sealed. */
export async function readArchive(path: string, key: string | undefined): Promise<AsyncIterable<Part> | FileFault> {
	if (!(await stat(path).catch(() => null))?.isFile()) return 'file-missing'
	const bytes = Readable.toWeb(createReadStream(path, { highWaterMark: 256 * 1024 })) as ReadableStream<Uint8Array>
	if (!(await isSealedFile(path))) return partsOf(bytes)
	const plain = await opened(key, bytes)
	if (typeof plain !== 'string') return partsOf(plain)
	await bytes.cancel().catch(() => {})
	return plain
}

export const isSealedFile = async (path: string): Promise<boolean> => isSealed(await beginningOf(path))

async function beginningOf(path: string): Promise<Uint8Array> {
	const file = await open(path)
	try {
		return (await file.read(Buffer.alloc(64), 0, 64, 0)).buffer
	} finally {
		await file.close()
	}
}
