import { z } from 'zod'
import { ideaLength, titleLength } from './submission-form.ts'
import { textBetween } from './text-length.ts'

/** A language may need more words than the original, and never as many as a hundred more. */
const roomier = 1.5

export const TranslationForm = z.object({
	title: textBetween({ least: 2, most: titleLength.most * roomier }),
	idea: textBetween({ least: 2, most: ideaLength.most * roomier }),
	/** Digest of the original that was read while translating. */
	original: z.string().max(64),
	/** Seal of the translation that stood there, empty where there was none. */
	seen: z.string().max(64).default(''),
})
export type TranslationForm = z.infer<typeof TranslationForm>

export const ReviewForm = z.object({ seen: z.string().max(64).default('') })
