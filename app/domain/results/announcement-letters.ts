import type { LetterKind } from '#app/domain/letters/letter.ts'
import type { LetterParams } from '#app/domain/letters/letter-params.ts'
import { type CountryCode, countryOf, isCountryCode } from '#app/domain/shared/country.ts'
import { defaultLocale, isLocale, type Locale } from '#app/domain/shared/language.ts'

/** Who is told at the announced instant, in this order, and by which letter. */
export const letterOf = {
	winners: 'submission-won',
	partners: 'result-released',
	'winning-libraries': 'library-won',
	libraries: 'library-took-part',
	press: 'press-told',
	submitters: 'submitter-told',
} as const satisfies Record<string, LetterKind>
export type Audience = keyof typeof letterOf
export const audiences = Object.keys(letterOf) as [Audience, ...Audience[]]
export const isAudience = (text: unknown): text is Audience => audiences.some((audience) => audience === text)

export type AnnouncementLetter = (typeof letterOf)[Audience]

/** One letter that will be written; `id` is its place in the order of its audience. */
export interface Recipient {
	readonly id: string
	readonly address: string
	/** Null: the language of the country. */
	readonly locale: string | null
	readonly country: string | null
	/** A title, a library, a partner, an outlet. */
	readonly name: string
	readonly code: string | null
	readonly source: string | null
	/** Whom the private link is about. */
	readonly subject: string | null
}

/** What all letters of an announcement say alike. */
export interface Ground {
	/** The edition's public address. */
	readonly base: string
	readonly checkpoint: {
		readonly editionId: string
		readonly size: number
		readonly head: string
		readonly signature: string
	}
}

type Telling = { readonly [Each in Audience]: (to: Recipient, ground: Ground) => LetterParams<(typeof letterOf)[Each]> }

const winnersPage = ({ base }: Ground) => `${base}/winners`

/** What a letter says; nothing that whoever may be erased has written goes to anybody else. */
export const tells: Telling = {
	winners: ({ name, code, country }, { base }) => ({
		...{ title: name, code: code ?? '', country: country ?? '' },
		page: `${base}/winners/${country}`,
	}),
	partners: (_to, ground) => ({ page: winnersPage(ground), ...ground.checkpoint }),
	'winning-libraries': ({ name, country }, { base }) => ({
		...{ library: name, country: country ?? '' },
		page: `${base}/winners/${country}`,
	}),
	libraries: ({ name }, ground) => ({ library: name, page: winnersPage(ground) }),
	press: ({ name, source }, ground) => ({ outlet: name, source: source ?? '', page: winnersPage(ground) }),
	submitters: (_to, ground) => ({ page: winnersPage(ground) }),
}

/** Where the sending is: it goes on behind the recipient who came last. */
export interface SendingStep {
	readonly audience: Audience
	readonly after: string
}

const beforeAll = '00000000-0000-0000-0000-000000000000'
export const firstStep: SendingStep = { audience: audiences[0], after: beforeAll }

/** After a full batch on with the same audience, else with the next one; null when everybody was told. */
export const nextStep = ({ audience }: SendingStep, batch: readonly Pick<Recipient, 'id'>[], size: number) => {
	const last = batch.at(-1)
	if (last && batch.length >= size) return { audience, after: last.id }
	const next = audiences[audiences.indexOf(audience) + 1]
	return next ? { audience: next, after: beforeAll } : null
}

/** A library is written to in the first of its country's languages that Shelfie speaks. */
export const localeFor = ({ locale, country }: Pick<Recipient, 'locale' | 'country'>): Locale => {
	if (isLocale(locale)) return locale
	return country && isCountryCode(country) ? spokenIn(country) : defaultLocale
}

const spokenIn = (country: CountryCode): Locale => countryOf(country).languages.find(isLocale) ?? defaultLocale

/** How many letters to an audience, by country and language as the database counted them. */
export interface Counted {
	readonly locale: string | null
	readonly country: string | null
	readonly count: number
}

export const total = (counted: readonly Counted[]): number => counted.reduce((sum, { count }) => sum + count, 0)

/** By language, the most spoken first. */
export const byLanguage = (counted: readonly Counted[]): { readonly locale: Locale; readonly count: number }[] => {
	const counts = new Map<Locale, number>()
	for (const each of counted) counts.set(localeFor(each), (counts.get(localeFor(each)) ?? 0) + each.count)
	return [...counts].map(([locale, count]) => ({ locale, count })).sort((a, b) => b.count - a.count)
}
