import type { Locale } from '#app/domain/shared/language.ts'
import type { RoundRules } from './rules.ts'

export const editionKinds = ['contest', 'recorded'] as const
export type EditionKind = (typeof editionKinds)[number]

/** One text in several languages, by BCP 47 tag; English is always there. */
export type Texts = { readonly en: string } & { readonly [language: string]: string }

/** A text that the code brings itself: it is there in every language. */
export type TextsInAll = Readonly<Record<Locale, string>>

/** The text in the wanted language, else in English, with the language it is really in. */
export const textIn = (texts: Texts, language: string): { text: string; lang: string } => {
	const text = texts[language]
	return text ? { text, lang: language } : { text: texts.en, lang: 'en' }
}

/** An edition with all that most pages and commands need to know of it. */
export interface Edition {
	readonly id: string
	readonly slug: string
	readonly kind: EditionKind
	readonly demo: boolean
	readonly title: Texts
	readonly question: Texts
	/** IANA zone of voting times. */
	readonly zone: string
	readonly callOpens: string
	readonly callCloses: string
	readonly moderationDays: number
	readonly submissionsPerAddress: number
	readonly silentDays: number
	/** Closing and releasing ask for a second factor. */
	readonly asksFactor: boolean
	readonly publishedAt: Date | null
	readonly countries: readonly EditionCountry[]
	readonly categories: readonly { readonly id: string; readonly slug: string; readonly names: Texts }[]
	readonly awards: readonly { readonly id: string; readonly slug: string; readonly names: Texts }[]
	/** In order of position; a recorded edition has none. */
	readonly rounds: readonly Round[]
	/** From when on its results may be seen; null until released. */
	readonly announcedFrom: Date | null
}

export interface EditionCountry {
	readonly country: string
	readonly zone: string
	readonly consentAge: number
	readonly callCloses: string | null
	readonly publishedCount: number
}

export interface Round {
	readonly id: string
	readonly position: number
	readonly votingOpens: string
	readonly votingCloses: string
	readonly rules: RoundRules
	/** Of a longlist round: partners have been told what each of them reads. */
	readonly longlistGiven: boolean
	/** The latest end of voting among countries that were given more time. */
	readonly extendedTo: string | null
}
