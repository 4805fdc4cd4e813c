import type { OverlayOptions } from 'sharp'
import type { Region } from '#app/domain/submissions/region.ts'
import { openPicture } from './guarded-sharp.ts'
import { type Pixels, pixelsOf } from './pixels.ts'

/** So few colours are left of a region along its longer side that nobody can be told from them. */
const cells = 6
/** A cell is never finer than this share of the photo's longer side, so that a small region keeps nothing either. */
const finestCell = 1 / 64

interface Area {
	readonly left: number
	readonly top: number
	readonly width: number
	readonly height: number
}

/** The master with its regions averaged into a few cells, then smoothed; null when its pixels cannot be read. */
export async function burnInto(master: Uint8Array, regions: readonly Region[]): Promise<Pixels | null> {
	try {
		const { width, height } = await openPicture(master).metadata()
		const covers: OverlayOptions[] = []
		for (const region of regions)
			covers.push(await coverOf(master, areaOf(region, { width, height }), { width, height }))
		return await pixelsOf(openPicture(master).composite(covers).removeAlpha())
	} catch {
		return null
	}
}

/** Whole pixels, rather too many than too few. */
function areaOf(region: Region, photo: { width: number; height: number }): Area {
	const left = Math.min(Math.floor(region.x * photo.width), photo.width - 1)
	const top = Math.min(Math.floor(region.y * photo.height), photo.height - 1)
	const right = Math.min(Math.ceil((region.x + region.width) * photo.width), photo.width)
	const bottom = Math.min(Math.ceil((region.y + region.height) * photo.height), photo.height)
	return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

async function coverOf(master: Uint8Array, at: Area, photo: { width: number; height: number }) {
	const cell = Math.max(Math.max(at.width, at.height) / cells, Math.max(photo.width, photo.height) * finestCell)
	const few = { width: Math.max(1, Math.round(at.width / cell)), height: Math.max(1, Math.round(at.height / cell)) }
	const averaged = await openPicture(master)
		.extract(at)
		.resize({ ...few, fit: 'fill', kernel: 'mitchell' })
		.raw()
		.toBuffer({ resolveWithObject: true })
	const { width, height, channels } = averaged.info
	const enlarged = await openPicture(averaged.data, { raw: { width, height, channels } })
		.resize({ width: at.width, height: at.height, fit: 'fill', kernel: 'nearest' })
		.raw()
		.toBuffer({ resolveWithObject: true })
	const raw = { width: at.width, height: at.height, channels: enlarged.info.channels }
	const input = await openPicture(enlarged.data, { raw })
		.blur(Math.max(0.5, cell / 2))
		.png()
		.toBuffer()
	return { input, left: at.left, top: at.top }
}
