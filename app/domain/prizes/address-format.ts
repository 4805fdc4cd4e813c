import { type CountryCode, countryCodes, isCountryCode } from '#app/domain/shared/country.ts'

/** Parts of an address that stand on lines of their own or share one; the recipient always comes first. */
export type AddressPart = 'street' | 'postcode' | 'town' | 'region'

export interface AddressFormat {
	/** Of the postcode without spaces and dashes, in capitals; its groups are written into `postcode`. */
	readonly shape: RegExp
	readonly postcode: string
	readonly example: string
	readonly lines: readonly (readonly AddressPart[])[]
	/** Between postcode, town and region on a line. */
	readonly between: string
	/** What belongs to an address there besides. */
	readonly region: 'required' | 'optional' | null
}

const usual = [['street'], ['postcode', 'town']] as const
const postcodeLast = [['street'], ['town'], ['postcode']] as const

const format = (
	shape: RegExp,
	postcode: string,
	example: string,
	rest: Partial<Pick<AddressFormat, 'lines' | 'between' | 'region'>> = {},
): AddressFormat => ({ shape, postcode, example, lines: usual, between: ' ', region: null, ...rest })

/** Four or five digits, with or without the sign of the country before them. */
const digits = (sign: string, count: number) => new RegExp(`^(?:${sign})?(\\d{${count}})$`)

/** Facts of libaddressinput (Google, from the postal operators) and the UPU's postal addressing systems. */
const formats: Readonly<Record<CountryCode, AddressFormat>> = {
	AT: format(digits('AT?', 4), '$1', '1010'),
	BE: format(digits('BE?', 4), '$1', '1000'),
	BG: format(digits('BG', 4), '$1', '1000'),
	CH: format(digits('CH', 4), '$1', '3030'),
	CY: format(digits('CY', 4), '$1', '2008'),
	CZ: format(/^(?:CZ)?(\d{3})(\d{2})$/, '$1 $2', '100 00'),
	DE: format(digits('DE?', 5), '$1', '26133'),
	DK: format(digits('DK', 4), '$1', '8660'),
	EE: format(digits('EE', 5), '$1', '69501'),
	ES: format(digits('ES?', 5), '$1', '28039', {
		lines: [['street'], ['postcode', 'town'], ['region']],
		region: 'optional',
	}),
	FI: format(digits('FIN?', 5), '$1', '00550'),
	FR: format(digits('FR?', 5), '$1', '33380'),
	GB: format(/^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/, '$1 $2', 'EC1Y 8SY', { lines: postcodeLast }),
	GR: format(/^(?:GR)?(\d{3})(\d{2})$/, '$1 $2', '151 24'),
	HR: format(digits('HR', 5), '$1', '10000'),
	HU: format(digits('HU?', 4), '$1', '1037', { lines: [['town'], ['street'], ['postcode']] }),
	IE: format(/^([A-Z]\d[\dW])([A-Z\d]{4})$/, '$1 $2', 'D02 AF30', {
		lines: [['street'], ['town'], ['region'], ['postcode']],
		region: 'optional',
	}),
	IS: format(digits('IS', 3), '$1', '320'),
	IT: format(digits('IT?', 5), '$1', '00144', {
		lines: [['street'], ['postcode', 'town', 'region']],
		region: 'required',
	}),
	LI: format(digits('FL|LI', 4), '$1', '9496'),
	LT: format(digits('LT', 5), 'LT-$1', 'LT-04340'),
	LU: format(digits('LU?', 4), 'L-$1', 'L-4750'),
	LV: format(digits('LV', 4), 'LV-$1', 'LV-1073', { lines: [['street'], ['town', 'postcode']], between: ', ' }),
	MT: format(/^([A-Z]{3})(\d{2,4})$/, '$1 $2', 'BZN 1130', { lines: [['street'], ['town', 'postcode']] }),
	NL: format(/^([1-9]\d{3})([A-Z]{2})$/, '$1 $2', '1234 AB'),
	NO: format(digits('NO?', 4), '$1', '0025'),
	PL: format(/^(?:PL)?(\d{2})(\d{3})$/, '$1-$2', '00-950'),
	PT: format(/^(?:PT?)?(\d{4})(\d{3})$/, '$1-$2', '2725-079'),
	RO: format(digits('RO', 6), '$1', '060274'),
	SE: format(/^(?:SE?)?(\d{3})(\d{2})$/, '$1 $2', '114 55'),
	SI: format(digits('SI', 4), '$1', '4000'),
	SK: format(/^(?:SK)?(\d{3})(\d{2})$/, '$1 $2', '010 01'),
}

/** Elsewhere a postcode may look like anything, or be missing. */
const elsewhere = format(/^(.*)$/, '', '', {
	lines: [['street'], ['postcode', 'town'], ['region']],
	region: 'optional',
})

/** Neighbours to which a parcel may go though no edition is held there. */
const neighbours = ['AD', 'AL', 'BA', 'GE', 'MC', 'MD', 'ME', 'MK', 'RS', 'SM', 'TR', 'UA', 'VA', 'XK'] as const

export const addressCountries = [...countryCodes, ...neighbours] as const
export type AddressCountry = (typeof addressCountries)[number]

export const addressFormat = (country: string): AddressFormat => (isCountryCode(country) ? formats[country] : elsewhere)

/** A country whose postcodes are known; what stands in one elsewhere nobody can check. */
export const hasKnownPostcodes = (country: string): boolean => isCountryCode(country)

/** As it is written there; null when it cannot be one. */
export function writtenPostcode(country: string, typed: string): string | null {
	const { shape, postcode } = addressFormat(country)
	if (!hasKnownPostcodes(country)) return typed.trim()
	const compact = typed.toUpperCase().replace(/[^\p{L}\d]/gu, '')
	return shape.test(compact) ? compact.replace(shape, postcode) : null
}

/** In the order in which they are written there, each once. */
export const partsInOrder = (country: string): AddressPart[] => addressFormat(country).lines.flat()
