import { z } from 'zod'

export interface Country {
	/** IANA zones, the capital's first; an edition may choose another one. */
	readonly zones: readonly [string, ...string[]]
	/** BCP 47, the most spoken first. */
	readonly languages: readonly [string, ...string[]]
	/** Age of digital consent: GDPR article 8(1), 16 unless the country's law says less. */
	readonly consentAge: number
}

/**
 * EU, EEA, United Kingdom and Switzerland (whose law names no age: the regulation's 16). The ages are proposals that
 * an edition may change, because laws do: Denmark went from 13 to 15 in 2024.
 */
const countries = {
	AT: { zones: ['Europe/Vienna'], languages: ['de'], consentAge: 14 },
	BE: { zones: ['Europe/Brussels'], languages: ['nl', 'fr', 'de'], consentAge: 13 },
	BG: { zones: ['Europe/Sofia'], languages: ['bg'], consentAge: 14 },
	CH: { zones: ['Europe/Zurich'], languages: ['de', 'fr', 'it', 'rm'], consentAge: 16 },
	CY: { zones: ['Asia/Nicosia', 'Asia/Famagusta'], languages: ['el', 'tr'], consentAge: 14 },
	CZ: { zones: ['Europe/Prague'], languages: ['cs'], consentAge: 15 },
	DE: { zones: ['Europe/Berlin'], languages: ['de'], consentAge: 16 },
	DK: { zones: ['Europe/Copenhagen'], languages: ['da'], consentAge: 15 },
	EE: { zones: ['Europe/Tallinn'], languages: ['et'], consentAge: 13 },
	ES: { zones: ['Europe/Madrid', 'Atlantic/Canary'], languages: ['es', 'ca', 'gl', 'eu'], consentAge: 14 },
	FI: { zones: ['Europe/Helsinki'], languages: ['fi', 'sv'], consentAge: 13 },
	FR: { zones: ['Europe/Paris'], languages: ['fr'], consentAge: 15 },
	GB: { zones: ['Europe/London'], languages: ['en', 'cy'], consentAge: 13 },
	GR: { zones: ['Europe/Athens'], languages: ['el'], consentAge: 15 },
	HR: { zones: ['Europe/Zagreb'], languages: ['hr'], consentAge: 16 },
	HU: { zones: ['Europe/Budapest'], languages: ['hu'], consentAge: 16 },
	IE: { zones: ['Europe/Dublin'], languages: ['en', 'ga'], consentAge: 16 },
	IS: { zones: ['Atlantic/Reykjavik'], languages: ['is'], consentAge: 13 },
	IT: { zones: ['Europe/Rome'], languages: ['it', 'de'], consentAge: 14 },
	LI: { zones: ['Europe/Vaduz'], languages: ['de'], consentAge: 16 },
	LT: { zones: ['Europe/Vilnius'], languages: ['lt'], consentAge: 14 },
	LU: { zones: ['Europe/Luxembourg'], languages: ['lb', 'fr', 'de'], consentAge: 16 },
	LV: { zones: ['Europe/Riga'], languages: ['lv', 'ru'], consentAge: 13 },
	MT: { zones: ['Europe/Malta'], languages: ['mt', 'en'], consentAge: 13 },
	NL: { zones: ['Europe/Amsterdam'], languages: ['nl', 'fy'], consentAge: 16 },
	NO: { zones: ['Europe/Oslo'], languages: ['nb', 'nn'], consentAge: 13 },
	PL: { zones: ['Europe/Warsaw'], languages: ['pl'], consentAge: 16 },
	PT: { zones: ['Europe/Lisbon', 'Atlantic/Azores', 'Atlantic/Madeira'], languages: ['pt'], consentAge: 13 },
	RO: { zones: ['Europe/Bucharest'], languages: ['ro'], consentAge: 16 },
	SE: { zones: ['Europe/Stockholm'], languages: ['sv'], consentAge: 13 },
	SI: { zones: ['Europe/Ljubljana'], languages: ['sl'], consentAge: 15 },
	SK: { zones: ['Europe/Bratislava'], languages: ['sk'], consentAge: 16 },
} as const satisfies Record<string, Country>

export type CountryCode = keyof typeof countries

/** ISO 3166-1 alpha-2. */
export const countryCodes = Object.keys(countries) as [CountryCode, ...CountryCode[]]

export const CountryCode = z.enum(countryCodes, { error: 'country-unknown' })

export const isCountryCode = (text: string): text is CountryCode => Object.hasOwn(countries, text)

export const countryOf = (code: CountryCode): Country => countries[code]
