import { z } from 'zod'
import { CountryCode } from '../shared/country.ts'

export const Name = z
	.string()
	.trim()
	.min(2)
	.max(150)
	.regex(/^\P{Cc}*$/u)
export const Address = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500)
const Count = z.number().int().min(0).max(1_000_000_000)

/** A library as an organiser adds it; facts are optional and name their source. */
export const LibraryForm = z
	.object({
		name: Name,
		place: Name,
		country: CountryCode,
		isil: z
			.string()
			.trim()
			.toUpperCase()
			.regex(/^[A-Z]{1,4}-[A-Z0-9:/-]{1,11}$/, { error: 'isil-invalid' })
			.optional(),
		latitude: z.number().min(-90).max(90).optional(),
		longitude: z.number().min(-180).max(180).optional(),
		website: Address.optional(),
		founded: z.number().int().min(300).max(2100).optional(),
		staff: Count.optional(),
		holdings: Count.optional(),
		memberShare: z.number().min(0).max(100).optional(),
		source: Address.optional(),
	})
	.refine((library) => (library.latitude === undefined) === (library.longitude === undefined), {
		path: ['longitude'],
		error: 'coordinates-incomplete',
	})
export type LibraryForm = z.infer<typeof LibraryForm>
