import { z } from 'zod'

const tidy = (text: string) => text.replace(/\r\n?/g, '\n').trim()

export const WordingForm = z.object({
	subject: z
		.string()
		.transform((text) => text.replace(/\s+/g, ' ').trim())
		.pipe(z.string().min(1, 'required').max(200)),
	body: z.string().transform(tidy).pipe(z.string().min(1, 'required').max(5_000)),
	/** Look at it, or keep it. */
	act: z.enum(['preview', 'keep']),
})
