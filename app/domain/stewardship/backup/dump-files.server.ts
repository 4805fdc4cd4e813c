import { readFile } from 'node:fs/promises'
import type { Context } from '#app/domain/shared/context.server.ts'
import { privateKeyOf } from '#app/domain/submissions/photo-keys.ts'
import type { Emit } from './part.ts'
import { movedTo, publicLocation, type StoredFile } from './stored-files.server.ts'

/** Puts files into the archive, each once; names those that are not there. */
export function fileDump(context: Context, emit: Emit) {
	const dumped = new Set<string>()
	const missing: string[] = []

	async function add(file: StoredFile): Promise<void> {
		if (dumped.has(file.name)) return
		const bytes = await bytesOf(context, file)
		if (!bytes) return void missing.push(file.name)
		dumped.add(file.name)
		await emit({ name: file.name, bytes })
	}
	return { add, has: (name: string) => dumped.has(name), count: () => dumped.size, missing }
}

async function bytesOf(context: Context, file: StoredFile): Promise<Uint8Array | null> {
	const bytes = await read(context, file)
	if (bytes) return bytes
	const moved = await movedTo(context.db, file)
	return moved && read(context, moved)
}

/** Null when it is not there. */
export async function read({ photos }: Context, file: StoredFile): Promise<Uint8Array | null> {
	const location = publicLocation(file)
	if (location !== null) {
		const stored = await photos.variants.read(location)
		return stored && new Uint8Array(await new Response(stored.body).arrayBuffer())
	}
	if (file.kind === 'original') return readFile(photos.incoming.path(file.key)).catch(whenMissing)
	const key = file.kind === 'variant' ? privateKeyOf(file.variant.location) : file.kind === 'logo' ? null : file.key
	return key === null ? null : photos.masters.get(key)
}

function whenMissing(error: NodeJS.ErrnoException): null {
	if (error.code !== 'ENOENT') throw error
	return null
}
