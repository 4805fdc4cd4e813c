import { z } from 'zod'

/** The interface speaks these, the first for everybody else; a locale joins once all its catalogues are complete. */
export const locales = ['en', 'lv', 'sv', 'pl', 'it', 'bg', 'el'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'

export const Locale = z.enum(locales)
export const isLocale = (text: unknown): text is Locale => locales.some((locale) => locale === text)

/** Ideas may be written in any of these (BCP 47), whether or not the interface speaks it. */
export const ideaLanguages = [
	'bg',
	'ca',
	'cs',
	'cy',
	'da',
	'de',
	'el',
	'en',
	'es',
	'et',
	'eu',
	'fi',
	'fr',
	'fy',
	'ga',
	'gl',
	'hr',
	'hu',
	'is',
	'it',
	'lb',
	'lt',
	'lv',
	'mt',
	'nb',
	'nl',
	'nn',
	'pl',
	'pt',
	'rm',
	'ro',
	'ru',
	'sk',
	'sl',
	'sv',
	'tr',
	'uk',
] as const
export type IdeaLanguage = (typeof ideaLanguages)[number]

export const IdeaLanguage = z.enum(ideaLanguages, { error: 'language-unknown' })
