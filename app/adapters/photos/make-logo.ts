import type { PreparedLogo } from '#app/domain/submissions/photo.ts'
import { openPicture } from './guarded-sharp.ts'

/** Without `keepMetadata` sharp writes none and brings colours to sRGB. Null when the pixels cannot be read. */
export async function makeLogo(path: string, longestSide: number): Promise<PreparedLogo | null> {
	const made = await openPicture(path)
		.autoOrient()
		.resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
		.toColourspace('srgb')
		.webp({ quality: 85, alphaQuality: 100, effort: 5 })
		.toBuffer({ resolveWithObject: true })
		.catch(() => null)
	return made && { width: made.info.width, height: made.info.height, bytes: made.data }
}
