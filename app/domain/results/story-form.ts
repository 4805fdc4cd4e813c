import { z } from 'zod'
import { OptionalTextsForm } from '#app/domain/contest/edition-form.ts'
import { Address } from '#app/domain/libraries/library-form.ts'

const Count = z.number().int().min(0).max(1_000_000_000).optional()

/** What is told about a winner and its library; what is left empty is not told. */
export const StoryForm = z.object({
	story: OptionalTextsForm(4000),
	library: OptionalTextsForm(2000),
	founded: z.number().int().min(300).max(2100).optional(),
	visitors: Count,
	members: Count,
	holdings: Count,
	website: Address.optional(),
	/** Seal of what stood there. */
	seen: z.string().max(64).optional(),
})
export type StoryInput = Omit<z.output<typeof StoryForm>, 'seen'>
