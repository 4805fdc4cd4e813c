import { z } from 'zod'
import { TextsForm } from '#app/domain/contest/edition-form.ts'

const Line = z
	.string()
	.trim()
	.max(150)
	.regex(/^\P{Cc}*$/u)
	.optional()

/** The jury's own without a name; an official's with name and office. */
export const CitationForm = z
	.object({
		name: Line,
		office: Line,
		text: TextsForm(1000),
		/** The official agreed to a picture. */
		consent: z.stringbool().default(false),
	})
	.refine(({ name, office, consent }) => name || !(office || consent), { path: ['name'], error: 'required' })
export type CitationInput = z.output<typeof CitationForm>

/** The places that were typed beside the countries. */
export const OrderForm = z.object({ places: z.record(z.string(), z.coerce.number().int().min(1).max(999).optional()) })
