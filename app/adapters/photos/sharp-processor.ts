import { ok, refuse } from '#app/domain/shared/outcome.ts'
import type { ImageProcessor } from '#app/domain/submissions/photo.ts'
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

		const master = await makeMaster(path, header.value)
		if (!master) return refuse('photo-unreadable')

		const { width, height } = master.info
		const variants = await makeVariants(master.data, width)
		return ok({ master: master.data, width, height, placeholder: await makePlaceholder(master.data), variants })
	},
}
