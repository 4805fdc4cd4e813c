import { type CountryCode, countryCodes, isCountryCode } from '#app/domain/shared/country.ts'
import { coordinatesOf } from '../town.ts'

const longest = 60

/** Marks that steer a terminal or turn the direction of writing. */
const unseen = /[\p{Cc}\p{Cf}]/gu

/** A town as a machine names it. Whatever holds a digit may be a street or a postcode, which are nobody's business. */
export function townSaid(text: string | null | undefined): string | null {
	const town = (text ?? '').normalize('NFC').replace(unseen, ' ').replace(/\s+/g, ' ').trim()
	if (town.length < 2 || town.length > longest || /[\d@<>{}]/.test(town)) return null
	return town === town.toUpperCase() ? inCapitals(town) : town
}

/** SANKT PETER → Sankt Peter. */
const inCapitals = (town: string): string =>
	town
		.toLowerCase()
		.replace(/(^|[\s\-–(/.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

/** Out of free text only a town that is known by name. */
export function knownTownIn(text: string | null | undefined, country: string | null): string | null {
	if (!country) return null
	const parts = (text ?? '').split(/[,;/|]/).map(townSaid)
	return parts.find((part) => part !== null && coordinatesOf(part, country) !== null) ?? null
}

/** Alpha-2 or alpha-3, as the services write them. */
export function countrySaid(code: string | null | undefined): string | null {
	const said = (code ?? '').trim().toUpperCase()
	if (/^[A-Z]{2}$/.test(said)) return said
	return countryCodes.find((each) => alpha3[each] === said) ?? null
}

/** In whose time a clock without an offset is meant. */
export const isContestCountry = (country: string | null): country is CountryCode =>
	country !== null && isCountryCode(country)

/** ISO 3166-1 alpha-3. */
const alpha3: Readonly<Record<CountryCode, string>> = {
	AT: 'AUT',
	BE: 'BEL',
	BG: 'BGR',
	CH: 'CHE',
	CY: 'CYP',
	CZ: 'CZE',
	DE: 'DEU',
	DK: 'DNK',
	EE: 'EST',
	ES: 'ESP',
	FI: 'FIN',
	FR: 'FRA',
	GB: 'GBR',
	GR: 'GRC',
	HR: 'HRV',
	HU: 'HUN',
	IE: 'IRL',
	IS: 'ISL',
	IT: 'ITA',
	LI: 'LIE',
	LT: 'LTU',
	LU: 'LUX',
	LV: 'LVA',
	MT: 'MLT',
	NL: 'NLD',
	NO: 'NOR',
	PL: 'POL',
	PT: 'PRT',
	RO: 'ROU',
	SE: 'SWE',
	SI: 'SVN',
	SK: 'SVK',
}
