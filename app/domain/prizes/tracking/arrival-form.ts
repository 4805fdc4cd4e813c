import { z } from 'zod'

/** The version of the words people agree to; raise it whenever their wording changes. */
export const arrivalConsentVersion = '2026-11'

export const thanksLength = { most: 600 } as const
const altTextLength = { most: 300 } as const

/** What a library sends once its prize is there; the picture comes beside it. */
export const ArrivalForm = z.object({
	thanks: z.string().trim().max(thanksLength.most, 'thanks-too-long').optional(),
	altText: z.string().trim().max(altTextLength.most, 'alt-text-too-long').optional(),
	agreed: z.boolean({ error: 'people-not-asked' }).default(false),
})
export type ArrivalInput = z.infer<typeof ArrivalForm>

export const ArrivalDecisionForm = z.object({
	verdict: z.enum(['published', 'declined']),
	altText: z.string().trim().max(altTextLength.most, 'alt-text-too-long').optional(),
	/** What the moderator saw. */
	revision: z.coerce.number().int(),
})
export type ArrivalDecision = z.infer<typeof ArrivalDecisionForm>
