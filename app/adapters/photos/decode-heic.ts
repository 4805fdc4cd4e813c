import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { photoLimits } from '#app/domain/submissions/photo.ts'
import { projectRoot } from '#db/project-root.ts'

/** RGBA, upright: libheif turns a picture as its own boxes say, and its EXIF orientation must not turn it again. */
export interface DecodedPicture {
	readonly width: number
	readonly height: number
	readonly data: Uint8ClampedArray
}

const timeLimit = 60_000
const worker = join(projectRoot, 'app/adapters/photos/heic-worker.mjs')

/** Null when it cannot be read in time. It may hold half a gigabyte meanwhile. */
export async function decodeHeic(path: string, page: number, limit = timeLimit): Promise<DecodedPicture | null> {
	const workerData = { path, page, pixels: photoLimits.pixels }
	// What libheif prints about a broken file is for nobody.
	const decoder = new Worker(worker, { workerData, stdout: true, stderr: true })
	const decoded = new Promise<DecodedPicture | null>((resolve) => {
		const alarm = setTimeout(resolve, limit, null)
		decoder.once('message', resolve)
		decoder.once('error', () => resolve(null))
		decoder.once('exit', () => {
			clearTimeout(alarm)
			resolve(null)
		})
	})
	try {
		return await decoded
	} finally {
		await decoder.terminate()
	}
}
