import { type PreparedVariant, type VariantFormat, variantFormats, widthsFor } from '#app/domain/submissions/photo.ts'
import { openPicture } from './guarded-sharp.ts'
import { openPixels, type Pixels, pixelsOf } from './pixels.ts'

/** Each smaller picture is made from the pixels of the one before: reading the photo eight times was most of the work. */
export async function makeVariants(photo: Pixels): Promise<PreparedVariant[]> {
	const { width: wide, height: high } = photo.shape
	const variants: PreparedVariant[] = []
	let pixels = photo
	for (const width of widthsFor(wide).toReversed()) {
		const height = Math.max(1, Math.round((high * width) / wide))
		const smaller = await pixelsOf(openPixels(pixels).resize({ width, height, fit: 'fill' }))
		variants.unshift(...(await Promise.all(variantFormats.map((format) => encode(smaller, format)))))
		pixels = smaller
	}
	return variants
}

async function encode(pixels: Pixels, format: VariantFormat): Promise<PreparedVariant> {
	const picture = openPixels(pixels)
	const encoded = format === 'webp' ? picture.webp({ quality: 72, effort: 2 }) : picture.jpeg({ quality: 78 })
	const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
	return { width: info.width, height: info.height, format, bytes: data }
}

/** At most 400 characters, whatever the picture. */
export async function makePlaceholder(picture: Uint8Array): Promise<string> {
	const tiny = await openPicture(picture)
		.resize({ width: 12, height: 12, fit: 'inside' })
		.webp({ quality: 20 })
		.toBuffer()
	return `data:image/webp;base64,${tiny.toString('base64')}`
}
