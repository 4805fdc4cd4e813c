import type { Edition } from '#app/domain/contest/edition.ts'
import { countryOf, isCountryCode } from '#app/domain/shared/country.ts'
import { locales } from '#app/domain/shared/language.ts'

/** English, and of the languages of an edition's countries those in which our pages can be read. */
export function spokenIn({ countries }: Edition): string[] {
	const spoken = new Set<string>(
		countries.flatMap(({ country }) => (isCountryCode(country) ? countryOf(country).languages : [])),
	)
	return locales.filter((locale) => locale === 'en' || spoken.has(locale))
}
