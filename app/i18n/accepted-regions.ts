import { type CountryCode, isCountryCode } from '#app/domain/shared/country.ts'
import { acceptedRanges } from './choose-locale.ts'

const most = 3

/**
 * Where somebody with these languages may be at home, the likeliest first: the region that a browser names, else the one
 * where most speak the language. A guess, to be worded as one; nobody is located for it.
 */
export function acceptedRegions(acceptLanguage: string | null | undefined, locale: string): CountryCode[] {
	const regions = [...acceptedRanges(acceptLanguage ?? ''), locale].flatMap((range) => regionOf(range) ?? [])
	return [...new Set(regions)].slice(0, most)
}

function regionOf(range: string): CountryCode | undefined {
	try {
		const { region } = new Intl.Locale(range).maximize()
		return region && isCountryCode(region) ? region : undefined
	} catch {
		return undefined // looks like a language, and is none
	}
}
