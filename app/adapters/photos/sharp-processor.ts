import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { ImageProcessor, PhotoRefusal, PreparedPhoto } from '#app/domain/submissions/photo.ts'
import { burnInto } from './burn-regions.ts'
import { makeLogo } from './make-logo.ts'
import { makeMaster } from './make-master.ts'
import { makePlaceholder, makeVariants } from './make-variants.ts'
import { readHeader } from './read-header.ts'

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

		return withVariants(await makeMaster(path, header.value))
	},

	async logo(path, longestSide) {
		const header = await readHeader(path)
		if (!header.ok) return header
		if (header.value.format === 'heic') return refuse('photo-not-recognised')
		const logo = await makeLogo(path, longestSide)
		return logo ? ok(logo) : refuse('photo-unreadable')
	},

	blur: async (master, regions) => withVariants(await burnInto(master, regions)),
}

async function withVariants(
	master: { data: Buffer; info: { width: number; height: number } } | null,
): Promise<Outcome<PreparedPhoto, PhotoRefusal>> {
	if (!master) return refuse('photo-unreadable')
	const { width, height } = master.info
	const variants = await makeVariants(master.data, { width, height })
	const [smallest] = variants
	const placeholder = await makePlaceholder(smallest?.bytes ?? master.data)
	return ok({ master: master.data, width, height, placeholder, variants })
}
