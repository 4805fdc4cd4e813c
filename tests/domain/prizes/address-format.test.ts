import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressCountries, addressFormat, partsInOrder, writtenPostcode } from '#app/domain/prizes/address-format.ts'
import { addressLines, PostalAddressForm } from '#app/domain/prizes/postal-address.ts'
import { countryCodes } from '#app/domain/shared/country.ts'

/** As they stand in libaddressinput, country by country. */
const published: Record<string, readonly string[]> = {
	AT: ['1010', '3741'],
	BE: ['4000', '1000'],
	BG: ['1000', '1700'],
	CH: ['2544', '1211', '1556', '3030'],
	CY: ['2008', '3304', '1900'],
	CZ: ['100 00', '251 66', '530 87', '110 00', '225 99'],
	DE: ['26133', '53225'],
	DK: ['8660', '1566'],
	EE: ['69501', '11212'],
	ES: ['28039', '28300', '28070'],
	FI: ['00550', '00011'],
	FR: ['33380', '34092', '33506'],
	GB: ['EC1Y 8SY', 'M2 5BQ', 'M34 4AB', 'CR0 2YR', 'DN16 9AA', 'W1A 4ZZ', 'RH6 0HP', 'SO23 9AP', 'PO1 3AX'],
	GR: ['151 24', '151 10', '101 88'],
	HR: ['10000', '21001', '10002'],
	HU: ['1037', '2380', '1540'],
	IE: ['D02 AF30', 'A65 F4E2', 'D6W XY00'],
	IS: ['320', '121', '220', '110'],
	IT: ['00144', '47037', '39049'],
	LI: ['9496', '9491', '9490', '9485'],
	LT: ['LT-04340', 'LT-03500'],
	LU: ['L-4750', 'L-2998'],
	LV: ['LV-1073', 'LV-1000'],
	MT: ['NXR 01', 'ZTN 05', 'GPO 01', 'BZN 1130', 'SPB 6031', 'VCT 1753'],
	NL: ['1234 AB', '2490 AA'],
	NO: ['0025', '0107', '6631'],
	PL: ['00-950', '05-470', '48-300', '32-015', '00-940'],
	PT: ['2725-079', '1250-096', '1201-950', '2860-571', '1208-148'],
	RO: ['060274', '061357', '200716'],
	SE: ['114 55', '123 45', '105 00'],
	SI: ['4000', '1001', '2500'],
	SK: ['010 01', '023 14', '972 48', '921 01', '975 99'],
}

test('every country in which an edition can be held has its postcodes', () => {
	expect(Object.keys(published).sort()).toEqual([...countryCodes].sort())
	for (const country of countryCodes) {
		const { example } = addressFormat(country)
		expect([country, writtenPostcode(country, example)]).toEqual([country, example])
	}
})

test.each(Object.entries(published))('%s: the published examples are taken as they are written', (country, codes) => {
	expect(codes.map((code) => writtenPostcode(country, code))).toEqual(codes)
})

test.each([
	['LV', '1073', 'LV-1073'],
	['LV', 'lv 1073', 'LV-1073'],
	['LT', '04340', 'LT-04340'],
	['PL', '00950', '00-950'],
	['SE', 'SE-11455', '114 55'],
	['SE', 's-114 55', '114 55'],
	['NL', '1234ab', '1234 AB'],
	['GB', 'ec1y8sy', 'EC1Y 8SY'],
	['AT', 'A-1010', '1010'],
	['LI', 'FL-9490', '9490'],
	['GR', '15124', '151 24'],
	['PT', '2725 079', '2725-079'],
])('%s: “%s” is written %s', (country, typed, written) => {
	expect(writtenPostcode(country, typed)).toBe(written)
})

test.each([
	['LV', '107'],
	['LV', 'EE-1073'],
	['SE', '1145'],
	['PL', '00-9500'],
	['IT', '0144'],
	['NL', '0123 AB'],
	['GB', '8SY EC1Y'],
	['IE', '12345'],
	['LV', '١٠٧٣'],
])('%s: “%s” is no postcode', (country, typed) => {
	expect(writtenPostcode(country, typed)).toBe(null)
})

test('what was written once is written so again', () => {
	fc.assert(
		fc.property(fc.constantFrom(...countryCodes), fc.string(), (country, typed) => {
			const once = writtenPostcode(country, typed)
			if (once !== null) expect(writtenPostcode(country, once)).toBe(once)
		}),
	)
})

test('elsewhere any postcode is taken, and none', () => {
	expect([writtenPostcode('RS', '106314'), writtenPostcode('UA', ' 01001 '), writtenPostcode('TR', '')]).toEqual([
		'106314',
		'01001',
		'',
	])
})

test('every part of an address is asked for once', () => {
	for (const country of addressCountries) {
		const parts = partsInOrder(country)
		expect([country, new Set(parts).size]).toEqual([country, parts.length])
		expect([country, parts.includes('street') && parts.includes('town') && parts.includes('postcode')]).toEqual([
			country,
			true,
		])
		expect([country, parts.includes('region')]).toEqual([country, addressFormat(country).region !== null])
	}
})

const typed = { name: 'Reading room', street: 'Brīvības iela 45', town: 'Jēkabpils', phone: '+371 20001234' }
const read = (more: object) => PostalAddressForm.safeParse({ ...typed, ...more })
const faults = (more: object) => read(more).error?.issues.map(({ path, message }) => [path.join(), message])

describe('an address is checked by the ways of its country', () => {
	test('a postcode that cannot be one is refused with an example', () => {
		expect(faults({ country: 'LV', postcode: '52011' })).toEqual([['postcode', 'postcode-shape?example=LV-1073']])
		expect(faults({ country: 'NO', postcode: '1' })).toEqual([['postcode', 'postcode-shape?example=0025']])
		expect(faults({ country: 'LV' })).toEqual([['postcode', 'required']])
	})

	test('an Italian address needs its province', () => {
		expect(faults({ country: 'IT', postcode: '10100', town: 'Torino' })).toEqual([['region', 'required']])
		expect(read({ country: 'IT', postcode: '10100', town: 'Torino', region: 'TO' }).success).toBe(true)
	})

	test('what a country does not ask for is not kept', () => {
		expect(read({ country: 'LV', postcode: '5201', region: 'Zemgale' }).data).toEqual({
			...typed,
			country: 'LV',
			postcode: 'LV-5201',
			region: undefined,
		})
	})

	test('a neighbour’s address is taken as it is', () => {
		expect(read({ country: 'RS', postcode: '11000', town: 'Beograd' }).success).toBe(true)
		expect(read({ country: 'RS', town: 'Beograd' }).success).toBe(true)
		expect(faults({ country: 'US', postcode: '94043' })).toEqual([['country', 'country-unknown']])
	})
})

test.each([
	['LV', { postcode: 'LV-5201' }, ['Reading room', 'Brīvības iela 45', 'Jēkabpils, LV-5201']],
	['SE', { postcode: '114 55', town: 'Stockholm' }, ['Reading room', 'Brīvības iela 45', '114 55 Stockholm']],
	['HU', { postcode: '1037', town: 'Budapest' }, ['Reading room', 'Budapest', 'Brīvības iela 45', '1037']],
	['GB', { postcode: 'M2 5BQ', town: 'Manchester' }, ['Reading room', 'Brīvības iela 45', 'Manchester', 'M2 5BQ']],
	['IT', { postcode: '10100', town: 'Torino', region: 'TO' }, ['Reading room', 'Brīvības iela 45', '10100 Torino TO']],
	[
		'IE',
		{ postcode: 'D02 AF30', town: 'Dublin', details: 'Floor 2' },
		['Reading room', 'Floor 2', 'Brīvības iela 45', 'Dublin', 'D02 AF30'],
	],
	['RS', { postcode: '', town: 'Beograd' }, ['Reading room', 'Brīvības iela 45', 'Beograd']],
])('%s is written line by line', (country, more, lines) => {
	expect(addressLines({ ...typed, ...more, country })).toEqual(lines)
})
