import sharp, { type SharpInput, type SharpOptions } from 'sharp'
import { photoLimits } from '#app/domain/submissions/photo.ts'

// libvips can open what nobody may send: SVG fetches, PDF and TIFF have long histories. This holds for the whole process.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
	operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'],
})
sharp.cache(false)
sharp.concurrency(1)

const secondsPerPicture = 60

export function openPicture(source: SharpInput, options: SharpOptions = {}) {
	return sharp(source, { failOn: 'error', limitInputPixels: photoLimits.pixels, ...options }).timeout({
		seconds: secondsPerPicture,
	})
}

/** Headers only; the pixels are counted by the caller, who knows what to say. */
export const readMetadata = (path: string) => sharp(path, { limitInputPixels: false }).metadata()
