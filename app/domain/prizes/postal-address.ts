import { z } from 'zod'
import { addressCountries, addressFormat, hasKnownPostcodes, writtenPostcode } from './address-format.ts'

/** Where a prize is brought, as it was written down; stored sealed only. */
export const PostalAddress = z.object({
	name: z.string(),
	/** Department, floor, entrance. */
	details: z.string().optional(),
	street: z.string(),
	postcode: z.string(),
	town: z.string(),
	/** A province, a county. */
	region: z.string().optional(),
	country: z.string(),
	phone: z.string(),
})
export type PostalAddress = z.infer<typeof PostalAddress>

const Line = (longest: number) => z.string().trim().min(2).max(longest)

/** What is typed, checked by the ways of the country. */
export const PostalAddressForm = z
	.object({
		name: Line(120),
		details: z.string().trim().max(120).optional(),
		street: Line(160),
		postcode: z.string().trim().max(16).optional(),
		town: Line(80),
		region: z.string().trim().max(60).optional(),
		country: z.enum(addressCountries, { error: 'country-unknown' }),
		phone: z
			.string()
			.trim()
			.regex(/^\+?[\d\s()/-]{6,25}$/, { error: 'phone-invalid' }),
	})
	.transform((typed, context): PostalAddress => {
		const { country, postcode = '', region } = typed
		const { example, region: wanted } = addressFormat(country)
		const find = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
		const written = writtenPostcode(country, postcode)
		if (hasKnownPostcodes(country) && postcode === '') find('postcode', 'required')
		else if (written === null) find('postcode', `postcode-shape?example=${encodeURIComponent(example)}`)
		if (wanted === 'required' && !region) find('region', 'required')
		return { ...typed, postcode: written ?? '', region: wanted ? region : undefined }
	})

/** As it stands on a parcel, the country left to whoever prints it. */
export function addressLines(address: PostalAddress): string[] {
	const { lines, between } = addressFormat(address.country)
	const written = lines.map((parts) =>
		parts
			.map((part) => address[part] ?? '')
			.filter((part) => part !== '')
			.join(between),
	)
	return [address.name, address.details ?? '', ...written].filter((line) => line !== '')
}
