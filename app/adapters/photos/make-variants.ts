import { type PreparedVariant, type VariantFormat, variantFormats, widthsFor } from '#app/domain/submissions/photo.ts'
import { openPicture } from './guarded-sharp.ts'

interface Pixels {
	readonly data: Buffer
	readonly shape: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 }
}

/**
 * The master is decoded once, each smaller picture made from the pixels of the one before: reading the master eight times
 * was most of the work. Two pipelines at a time: more would starve the server's other work of threads.
 */
export async function makeVariants(
	master: Buffer,
	{ width: wide, height: high }: { readonly width: number; readonly height: number },
): Promise<PreparedVariant[]> {
	const variants: PreparedVariant[] = []
	let pixels: Pixels | null = null
	for (const width of widthsFor(wide).toReversed()) {
		const height = Math.max(1, Math.round((high * width) / wide))
		const smaller: Pixels = await shrink(pixels ? openPixels(pixels) : openPicture(master), width, height)
		variants.unshift(...(await Promise.all(variantFormats.map((format) => encode(smaller, format)))))
		pixels = smaller
	}
	return variants
}

const openPixels = ({ data, shape }: Pixels) => openPicture(data, { raw: shape })

async function shrink(picture: ReturnType<typeof openPicture>, width: number, height: number): Promise<Pixels> {
	const { data, info } = await picture
		.resize({ width, height, fit: 'fill' })
		.raw()
		.toBuffer({ resolveWithObject: true })
	return { data, shape: { width: info.width, height: info.height, channels: info.channels } }
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
