import { formats } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'

/** A language's name in that language, as it stands alone. */
export function ownName(locale: Locale): string {
	const name = formats(locale, 'UTC').language(locale)
	return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
