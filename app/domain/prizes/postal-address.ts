import { z } from 'zod'
import { CountryCode } from '#app/domain/shared/country.ts'

const Line = (longest: number) => z.string().trim().min(2).max(longest)

/** Where a prize is brought; stored sealed only. */
export const PostalAddress = z.object({
	name: Line(120),
	street: Line(160),
	postcode: Line(16),
	town: Line(80),
	country: CountryCode,
	phone: z
		.string()
		.trim()
		.regex(/^\+?[\d\s()/-]{6,25}$/, { error: 'phone-invalid' }),
})
export type PostalAddress = z.infer<typeof PostalAddress>
