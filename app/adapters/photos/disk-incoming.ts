import { randomUUID } from 'node:crypto'
import { open, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { IncomingPhoto, IncomingPhotos } from '#app/domain/submissions/photo.ts'
import { ignoring, makeFolder, removeDurably, renameDurably } from './durable-file.ts'
import { checkedKey } from './photo-key.ts'

const unfinished = '.part'

export function incomingOnDisk(folder: string): IncomingPhotos {
	const path = (key: string) => join(folder, checkedKey(key))

	return {
		path,

		async create() {
			const key = randomUUID()
			return (
				(await receiveInto(path(key)).catch(ignoring('ENOENT'))) ??
				makeFolder(folder).then(() => receiveInto(path(key)))
			)
		},

		async remove(key) {
			await removeDurably(path(key) + unfinished)
			await removeDurably(path(key))
		},

		async untouchedSince(instant) {
			const keys = new Set<string>()
			for (const name of (await readdir(folder).catch(ignoring('ENOENT'))) ?? []) {
				const file = await stat(join(folder, name)).catch(ignoring('ENOENT'))
				if (file && file.mtime < instant) keys.add(name.replace(unfinished, ''))
			}
			return [...keys].sort()
		},
	}
}

async function receiveInto(path: string): Promise<IncomingPhoto> {
	const file = await open(path + unfinished, 'wx', 0o600)

	return {
		key: path.slice(-36),
		path: path + unfinished,

		async write(chunk) {
			await file.writeFile(chunk)
		},

		async commit() {
			await file.sync()
			await file.close()
			await renameDurably(path + unfinished, path)
		},

		async discard() {
			await file.close().catch(ignoring('EBADF'))
			// Should it come back after a power cut, it is swept: nothing refers to it.
			for (const left of [path + unfinished, path]) await unlink(left).catch(ignoring('ENOENT'))
		},
	}
}
