import { z } from 'zod'
import { lengthOf, tidy } from '#app/domain/submissions/tidy-text.ts'

export const longestNote = 2_000

/** What a juror writes down about a submission for nobody else; an empty one is none. */
export const NoteForm = z.object({
	note: z
		.string()
		.default('')
		.transform(tidy)
		.superRefine((text, check) => {
			const extra = lengthOf(text) - longestNote
			if (extra > 0) check.addIssue({ code: 'custom', message: `too-long?extra=${extra}` })
		}),
})
export type NoteInput = z.infer<typeof NoteForm>
