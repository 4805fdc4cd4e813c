import { open, readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { PhotoStore, PrivatePhotos, PublicPhotos } from '#app/domain/submissions/photo.ts'
import { incomingOnDisk } from './disk-incoming.ts'
import { ignoring, removeDurably, removeEmptyFolder, writeDurably } from './durable-file.ts'
import { checkedKey } from './photo-key.ts'

const typeOfExtension: Record<string, string> = { '.webp': 'image/webp', '.jpeg': 'image/jpeg' }

export function openDiskStore(dataDir: string): PhotoStore {
	const folder = join(dataDir, 'photos')
	const variants = variantsOnDisk(join(folder, 'variants'))
	return {
		incoming: incomingOnDisk(join(folder, 'incoming')),
		masters: mastersOnDisk(join(folder, 'masters')),
		variants,
		places: { disk: variants },
	}
}

function mastersOnDisk(folder: string): PrivatePhotos {
	const path = (key: string) => join(folder, checkedKey(key))
	return {
		put: async (key, bytes) => writeDurably(path(key), bytes),
		get: async (key) => readFile(path(key)).catch(ignoring('ENOENT')),
		remove: async (key) => removeFrom(folder, path(key)),
	}
}

function variantsOnDisk(folder: string): PublicPhotos {
	const path = (key: string) => join(folder, checkedKey(key))
	return {
		async put(key, bytes, type) {
			if (typeOfExtension[extname(key)] !== type) throw new Error(`${key} cannot hold ${type}`)
			await writeDurably(path(key), bytes)
			return key
		},

		async read(location) {
			const type = typeOfExtension[extname(location)]
			const file = type && (await open(path(location)).catch(ignoring('ENOENT')))
			if (!file) return null
			return { type, body: Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array> }
		},

		remove: async (location) => removeFrom(folder, path(location)),
	}
}

async function removeFrom(folder: string, path: string) {
	await removeDurably(path)
	if (dirname(path) !== folder) await removeEmptyFolder(dirname(path))
}
