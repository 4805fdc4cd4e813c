import { createHash } from 'node:crypto'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { PhotoPlace, PublicPhotos } from '#app/domain/submissions/photo.ts'

export interface Moved {
	readonly moved: number
	/** Locations at which nothing lies. */
	readonly missing: readonly string[]
}

interface Picture {
	readonly location: string
	/** What it is called where names are ours. */
	readonly key: string
	readonly type: string
	/** Says where it lies from now on; false when it has changed or gone meanwhile and nothing points to the copy. */
	readonly lieAt: (location: string) => Promise<boolean>
}

/** Copied, read again and compared, and only then pointed to: killed at any moment, one whole picture is pointed to. */
export async function movePicture(context: Context, to: PhotoPlace, picture: Picture): Promise<boolean> {
	const target = context.photos.places[to]
	if (!target) throw new Error(`there is no ${to}`)
	const bytes = await bytesAt(context.photos.variants, picture.location)
	if (!bytes) return false
	const copy = await target.put(picture.key, bytes, picture.type)
	const again = await bytesAt(target, copy)
	if (!again || digest(again) !== digest(bytes)) {
		await target.remove(copy)
		throw new Error(`${to} did not keep a picture as it was`)
	}
	if (!(await picture.lieAt(copy))) await target.remove(copy)
	return true
}

async function bytesAt(store: PublicPhotos, location: string): Promise<Uint8Array | null> {
	const found = await store.read(location)
	return found && new Uint8Array(await new Response(found.body).arrayBuffer())
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
