import { photoLimits } from '#app/domain/submissions/photo.ts'
import { decodeHeic } from './decode-heic.ts'
import { openPicture } from './guarded-sharp.ts'
import { pngWithProfile } from './png-with-profile.ts'
import type { PhotoHeader } from './read-header.ts'

const longest = photoLimits.masterSide

/** Without `keepMetadata` sharp writes none and brings colours to sRGB. Null when the pixels cannot be read. */
export async function makeMaster(path: string, header: PhotoHeader) {
	const source = header.format === 'heic' ? await heicAsPng(path, header) : path
	if (source === null) return null

	return openPicture(source)
		.autoOrient()
		.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#ffffff' })
		.toColourspace('srgb')
		.jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
		.toBuffer({ resolveWithObject: true })
		.catch(() => null)
}

async function heicAsPng(path: string, { page, profile }: PhotoHeader): Promise<Buffer | null> {
	const decoded = await decodeHeic(path, page)
	if (decoded === null) return null

	const { width, height, data } = decoded
	const png = await openPicture(data, { raw: { width, height, channels: 4 } })
		.png({ compressionLevel: 0 })
		.toBuffer()
	return profile ? pngWithProfile(png, profile) : png
}
