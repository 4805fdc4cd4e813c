export const editionKinds = ['contest', 'recorded'] as const
export type EditionKind = (typeof editionKinds)[number]

/** One text in several languages, by BCP 47 tag; English is always there. */
export type Texts = { readonly en: string } & { readonly [language: string]: string }

/** The text in the wanted language, else in English, with the language it is really in. */
export const textIn = (texts: Texts, language: string): { text: string; lang: string } => {
	const text = texts[language]
	return text ? { text, lang: language } : { text: texts.en, lang: 'en' }
}
