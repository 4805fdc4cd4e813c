import { photoLimits } from '#app/domain/submissions/photo.ts'
import { decodeHeic } from './decode-heic.ts'
import { openPicture } from './guarded-sharp.ts'
import { openPixels, type Pixels, pixelsOf } from './pixels.ts'
import { pngWithProfile } from './png-with-profile.ts'
import type { PhotoHeader } from './read-header.ts'

const longest = photoLimits.masterSide

/** The photo as it is seen: upright, in sRGB, of bearable size. Null when its pixels cannot be read. */
export async function readUpright(path: string, header: PhotoHeader): Promise<Pixels | null> {
	const source = header.format === 'heic' ? await heicAsPng(path, header) : path
	if (source === null) return null

	const upright = openPicture(source)
		.autoOrient()
		.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#ffffff' })
		.toColourspace('srgb')
	return pixelsOf(upright).catch(() => null)
}

/** Without `keepMetadata` sharp writes none. */
export const encodeMaster = (pixels: Pixels): Promise<Buffer> => openPixels(pixels).jpeg({ quality: 90 }).toBuffer()

async function heicAsPng(path: string, { page, profile }: PhotoHeader): Promise<Buffer | null> {
	const decoded = await decodeHeic(path, page)
	if (decoded === null) return null

	const { width, height, data } = decoded
	const png = await openPicture(data, { raw: { width, height, channels: 4 } })
		.png({ compressionLevel: 0 })
		.toBuffer()
	return profile ? pngWithProfile(png, profile) : png
}
