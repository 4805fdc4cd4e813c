import { countryOf, isCountryCode } from '#app/domain/shared/country.ts'
import { type Locale, locales } from '#app/domain/shared/language.ts'
import type { Edition } from './edition.ts'

/** The languages that the pages speak and an edition's countries do too; English always. */
export const languagesOf = ({ countries }: Pick<Edition, 'countries'>): Locale[] =>
	locales.filter(
		(locale) =>
			locale === 'en' ||
			countries.some(({ country }) => isCountryCode(country) && countryOf(country).languages.includes(locale)),
	)

/** In which of these languages one of the texts cannot be read. */
export const lacking = (texts: readonly Readonly<Record<string, string>>[], languages: readonly Locale[]): Locale[] =>
	languages.filter((language) => texts.some((text) => !text[language]))
