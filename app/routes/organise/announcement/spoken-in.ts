import type { Edition } from '#app/domain/contest/edition.ts'
import { countryOf, isCountryCode } from '#app/domain/shared/country.ts'
import { defaultLocale, locales } from '#app/domain/shared/language.ts'

/** Of the languages of an edition's countries those in which our pages can be read; English where there is none. */
export function spokenIn({ countries }: Edition): string[] {
	const spoken = new Set<string>(
		countries.flatMap(({ country }) => (isCountryCode(country) ? countryOf(country).languages : [])),
	)
	const known = locales.filter((locale) => spoken.has(locale))
	return known.length > 0 ? known : [defaultLocale]
}
