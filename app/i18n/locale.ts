import type { Locale } from '#app/domain/shared/language.ts'

export { defaultLocale, isLocale, type Locale, locales } from '#app/domain/shared/language.ts'

/** What `Intl` is asked with: dates in English are written the European way. */
export const languageTag = {
	en: 'en-GB',
	lv: 'lv-LV',
	sv: 'sv-SE',
	pl: 'pl-PL',
	it: 'it-IT',
	bg: 'bg-BG',
	el: 'el-GR',
} as const satisfies Record<Locale, string>
