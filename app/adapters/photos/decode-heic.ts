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

let previous: Promise<unknown> = Promise.resolve()

/** One at a time, because each may hold half a gigabyte; null when it cannot be read in time. */
export function decodeHeic(path: string, page: number, limit = timeLimit): Promise<DecodedPicture | null> {
	const turn = previous.then(() => decodeInWorker(path, page, limit))
	previous = turn
	return turn
}

async function decodeInWorker(path: string, page: number, limit: number) {
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
