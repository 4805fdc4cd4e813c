import sharp, { type SharpInput, type SharpOptions } from 'sharp'
import { photoLimits } from '#app/domain/submissions/photo.ts'

// libvips can open what nobody may send: SVG fetches, PDF and TIFF have long histories. This holds for the whole process.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
	operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'],
})
// What we draw ourselves comes as text in memory; a file that somebody sent is still never read as SVG.
sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

const secondsPerPicture = 60

export function openPicture(source: SharpInput, options: SharpOptions = {}) {
	return sharp(source, { failOn: 'error', limitInputPixels: photoLimits.pixels, ...options }).timeout({
		seconds: secondsPerPicture,
	})
}

/** A picture on paper of that colour. */
export const blankPicture = (width: number, height: number, background: string) =>
	sharp({ create: { width, height, channels: 3, background } }).timeout({ seconds: 10 })

/** Headers only; the pixels are counted by the caller, who knows what to say. */
export const readMetadata = (path: string) => sharp(path, { limitInputPixels: false }).metadata()
