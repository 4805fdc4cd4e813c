import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { ImageProcessor } from '#app/domain/submissions/photo.ts'
import type { ReceivedPhoto } from '#app/domain/submissions/received-photo.ts'
import { type CameraSettings, type DemoPicture, demoPhoto } from '../demo-pictures.ts'

export interface DemoPhotos {
	/** As an upload leaves it: durably stored, not yet looked into. */
	readonly receive: (context: Context, picture: DemoPicture) => Promise<ReceivedPhoto>
}

/** Some phones were held on their side, and some tell where they were. */
const cameras: Partial<Record<DemoPicture, CameraSettings>> = {
	cat: { orientation: 6, gps: { latitude: 57.312, longitude: 25.275 } },
	night: { orientation: 8 },
	three: { gps: { latitude: 45.07, longitude: 7.687 } },
	scooter: { orientation: 6, gps: { latitude: 38.246, longitude: 21.735 } },
}

/** Each picture is rendered once. */
export function demoPhotos(): DemoPhotos {
	const rendered = new Map<DemoPicture, Promise<Uint8Array>>()
	const render = (picture: DemoPicture) => {
		const photo = rendered.get(picture) ?? demoPhoto(picture, cameras[picture])
		rendered.set(picture, photo)
		return photo
	}
	return {
		async receive(context, picture) {
			const bytes = await render(picture)
			const incoming = await context.photos.incoming.create()
			await incoming.write(bytes)
			await incoming.commit()
			return { key: incoming.key, digest: digestOf(bytes) }
		},
	}
}

/** The real pipeline, which is slow, once for each picture; the readers share a few. */
export function rememberingPrepared(images: ImageProcessor): ImageProcessor {
	const known = new Map<string, ReturnType<ImageProcessor['prepare']>>()
	return {
		inspect: images.inspect,
		blur: images.blur,
		logo: images.logo,
		async prepare(path) {
			const digest = digestOf(await readFile(path))
			const prepared = known.get(digest) ?? images.prepare(path)
			known.set(digest, prepared)
			return prepared
		},
	}
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
