import { type PreparedVariant, type VariantFormat, variantFormats, widthsFor } from '#app/domain/submissions/photo.ts'
import { openPicture } from './guarded-sharp.ts'

/** Two pipelines at a time: more would starve the server's other work of threads. */
export async function makeVariants(master: Buffer, masterWidth: number): Promise<PreparedVariant[]> {
	const variants: PreparedVariant[] = []
	for (const width of widthsFor(masterWidth)) {
		variants.push(...(await Promise.all(variantFormats.map((format) => makeVariant(master, width, format)))))
	}
	return variants
}

async function makeVariant(master: Buffer, width: number, format: VariantFormat): Promise<PreparedVariant> {
	const resized = openPicture(master).resize({ width })
	const encoded = format === 'webp' ? resized.webp({ quality: 72, effort: 4 }) : resized.jpeg({ quality: 78 })
	const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
	return { width: info.width, height: info.height, format, bytes: data }
}

/** At most 400 characters, whatever the picture. */
export async function makePlaceholder(master: Buffer): Promise<string> {
	const tiny = await openPicture(master)
		.resize({ width: 12, height: 12, fit: 'inside' })
		.webp({ quality: 20 })
		.toBuffer()
	return `data:image/webp;base64,${tiny.toString('base64')}`
}
