import { z } from 'zod'
import { CountryCode } from '#app/domain/shared/country.ts'

export interface ConflictChoice {
	readonly id: string
	readonly code: string
	readonly title: string
	readonly language: string
}

/** What a partner steps back from, as a page tells it. */
export interface Conflict {
	readonly country: string
	/** Null: the whole country. */
	readonly about: ConflictChoice | null
	/** Written by somebody, or, where it follows by itself, a word of ours. */
	readonly reason: string
	readonly automatic: boolean
}

/** A country is chosen first, then what of it; nothing chosen is not the whole of it. */
export const ConflictForm = z.object({
	country: CountryCode,
	submission: z.union([z.literal('all'), z.uuid()]),
	reason: z.string().trim().min(10).max(1000),
})
export type ConflictInput = z.infer<typeof ConflictForm>
