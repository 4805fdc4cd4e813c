/** The languages that are complete; the first is the one everybody falls back to. */
export const locales = ['en', 'lv'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'

export function isLocale(value: unknown): value is Locale {
	return locales.some((locale) => locale === value)
}

/** What `Intl` is asked with: dates in English are written the European way. */
export const languageTag = { en: 'en-GB', lv: 'lv-LV' } as const satisfies Record<Locale, string>
