import { z } from 'zod'
import { verdicts } from './verdict.ts'

/** The seal of the text and picture that were looked at. */
const seen = z.string().optional()
const withoutReason = z.object({ seen, verdict: z.literal('published') })
const withReason = z.object({
	seen,
	verdict: z.enum(verdicts).exclude(['published']),
	/** Read by the submitter in their own language: the moderator writes it for them. */
	reason: z.string().trim().min(10).max(1_000),
})

/** A verdict; everything but publishing needs a reason of 10 to 1,000 characters. */
export const DecisionForm = z.discriminatedUnion('verdict', [withoutReason, withReason])
export type Decision = z.infer<typeof DecisionForm>
