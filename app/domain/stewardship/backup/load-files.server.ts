import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { privateKeyOf, typeOf, variantKey } from '#app/domain/submissions/photo-keys.ts'
import { partners, photos, photoVariants } from '#db/schema/index.ts'
import { read } from './dump-files.server.ts'
import type { Part } from './part.ts'
import { type StoredFile, storedFiles } from './stored-files.server.ts'

export interface Loaded {
	readonly files: number
	/** Named by a row, and not as it was in the archive once it was written. */
	readonly faults: readonly string[]
}

/**
 * Files of an archive into whatever stores there are, each read back; rows learn where theirs lie now. Whatever is put
 * into the public store is noted, to be taken out again when the restore comes to nothing.
 */
export async function loadFiles(given: Context, parts: AsyncIterable<Part>, note: Note): Promise<Loaded> {
	const context = noting(given, note)
	const wanted = new Map<string, StoredFile>()
	for await (const file of storedFiles(context.db)) wanted.set(file.name, file)
	const faults: string[] = []
	let files = 0
	for await (const { name, bytes } of parts) {
		const file = wanted.get(name)
		// A picture that was replaced before the rows were read: nobody asks for it.
		if (!file) continue
		const back = await read(context, await put(context, file, bytes))
		if (!back || Buffer.compare(back, bytes) !== 0) faults.push(name)
		wanted.delete(name)
		files += 1
	}
	return { files, faults: [...faults, ...wanted.keys()] }
}

type Note = (location: string) => Promise<void>

function noting(context: Context, note: Note): Context {
	const { variants } = context.photos
	const put: typeof variants.put = async (...file) => {
		const location = await variants.put(...file)
		await note(location)
		return location
	}
	return { ...context, photos: { ...context.photos, variants: { ...variants, put } } }
}

/** The file as it lies there now. */
async function put(context: Context, file: StoredFile, bytes: Uint8Array): Promise<StoredFile> {
	const { db, photos: store } = context
	if (file.kind === 'master' || file.kind === 'official') {
		await store.masters.put(file.key, bytes)
		return file
	}
	if (file.kind === 'original') return putOriginal(context, file, bytes)
	if (file.kind === 'logo') {
		const location = await store.variants.put(`${file.logoId}/logo.webp`, bytes, 'image/webp')
		await db.update(partners).set({ logoLocation: location }).where(eq(partners.logoId, file.logoId))
		return { ...file, location }
	}
	const { photoId, width, format, location: former } = file.variant
	const key = privateKeyOf(former)
	if (key !== null) {
		await store.masters.put(key, bytes)
		return file
	}
	const location = await store.variants.put(variantKey(photoId, file.variant), bytes, typeOf(format))
	const same = and(eq(photoVariants.photoId, photoId), eq(photoVariants.width, width), eq(photoVariants.format, format))
	await db.update(photoVariants).set({ location }).where(same)
	return { ...file, variant: { ...file.variant, location } }
}

type Original = Extract<StoredFile, { kind: 'original' }>

async function putOriginal({ db, photos: store }: Context, file: Original, bytes: Uint8Array): Promise<StoredFile> {
	const incoming = await store.incoming.create()
	await incoming.write(bytes)
	await incoming.commit()
	await db.update(photos).set({ incomingKey: incoming.key }).where(eq(photos.id, file.photoId))
	return { ...file, key: incoming.key }
}
