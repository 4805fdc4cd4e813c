import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { ImageProcessor, PhotoRefusal, PreparedPhoto } from '#app/domain/submissions/photo.ts'
import { burnInto } from './burn-regions.ts'
import { makeLogo } from './make-logo.ts'
import { makePlaceholder, makeVariants } from './make-variants.ts'
import type { Pixels } from './pixels.ts'
import { readHeader } from './read-header.ts'
import { encodeMaster, readUpright } from './read-upright.ts'

export const sharpProcessor: ImageProcessor = {
	async inspect(path) {
		const header = await readHeader(path)
		if (!header.ok) return header
		const { format, width, height } = header.value
		return ok({ format, width, height })
	},

	async prepare(path) {
		const header = await readHeader(path)
		if (!header.ok) return header

		return finished(await readUpright(path, header.value))
	},

	async logo(path, longestSide) {
		const header = await readHeader(path)
		if (!header.ok) return header
		if (header.value.format === 'heic') return refuse('photo-not-recognised')
		const logo = await makeLogo(path, longestSide)
		return logo ? ok(logo) : refuse('photo-unreadable')
	},

	blur: async (master, regions) => finished(await burnInto(master, regions)),
}

async function finished(pixels: Pixels | null): Promise<Outcome<PreparedPhoto, PhotoRefusal>> {
	if (!pixels) return refuse('photo-unreadable')
	const { width, height } = pixels.shape
	const master = await encodeMaster(pixels)
	const variants = await makeVariants(pixels)
	const [smallest] = variants
	const placeholder = await makePlaceholder(smallest?.bytes ?? master)
	return ok({ master, width, height, placeholder, variants })
}
