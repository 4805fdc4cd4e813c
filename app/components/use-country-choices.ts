import { countryCodes } from '#app/domain/shared/country.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useLocale } from '#app/i18n/use-texts.ts'

/** Countries to choose from, in the order of their names in the visitor's language. */
export function useCountryChoices(codes: readonly string[] = countryCodes) {
	const format = useFormat()
	const { compare } = new Intl.Collator(useLocale())
	return codes
		.map((value) => ({ value, label: format.country(value) }))
		.sort((one, other) => compare(one.label, other.label))
}
