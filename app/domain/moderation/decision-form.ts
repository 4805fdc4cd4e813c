import { z } from 'zod'
import { altTextLength } from '../submissions/submission-form.ts'
import { textBetween } from '../submissions/text-length.ts'
import { verdicts } from './verdict.ts'

/** The seal of the text and picture that were looked at. */
const seen = z.string().optional()
const withoutReason = z.object({
	seen,
	verdict: z.literal('published'),
	/** That the description says what is seen; where it did not, it is corrected right there. */
	altTextChecked: z.boolean({ error: 'must-agree' }),
	altText: textBetween(altTextLength).optional(),
})
const withReason = z.object({
	seen,
	verdict: z.enum(verdicts).exclude(['published']),
	/** Read by the submitter in their own language: the moderator writes it for them. */
	reason: z.string().trim().min(10).max(1_000),
})

/** A verdict; everything but publishing needs a reason of 10 to 1,000 characters. */
export const DecisionForm = z.discriminatedUnion('verdict', [withoutReason, withReason])
export type Decision = z.infer<typeof DecisionForm>

/** For an idea that is published already. */
export const AltTextForm = z.object({ seen, altText: textBetween(altTextLength) })
