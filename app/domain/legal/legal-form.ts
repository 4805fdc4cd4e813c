import { z } from 'zod'

export const longestLegalText = 40_000

export const LegalTextForm = z.object({
	text: z.string().trim().min(20, 'required').max(longestLegalText),
	/** The version that was looked at: two who write at once shall not undo each other. */
	version: z.coerce.number().int().min(0),
	act: z.enum(['preview', 'publish']),
})

const Line = z.string().trim().max(300).optional()

export const LegalDetailsForm = z.object({
	name: Line,
	address: Line,
	email: z.email('email-invalid').optional(),
	phone: Line,
	register: Line,
	dataProtection: Line,
})
