import type { Locale } from '#app/i18n/locale.ts'

/** The page one is on, in another language: everything else the address says is kept. */
export function switchAddress(here: string, locale: Locale): string {
	const [path = '', query = ''] = here.split('?', 2)
	const parameters = new URLSearchParams(query)
	parameters.set('lang', locale)
	return `${path}?${parameters}`
}
