import { expect, test } from 'vitest'
import { CountryCode, countryCodes, countryOf, isCountryCode } from '#app/domain/shared/country.ts'
import { ideaLanguages } from '#app/domain/shared/language.ts'

test('the ages of digital consent are those of the countries that took part in 2020, and of Sweden and Poland', () => {
	const ages = (['BE', 'LV', 'SE', 'BG', 'IT', 'GR', 'PL'] as const).map((code) => [code, countryOf(code).consentAge])
	expect(Object.fromEntries(ages)).toEqual({ BE: 13, LV: 13, SE: 13, BG: 14, IT: 14, GR: 15, PL: 16 })
})

test('every age lies between the thirteen and sixteen years that the regulation allows', () => {
	const outside = countryCodes.filter((code) => countryOf(code).consentAge < 13 || countryOf(code).consentAge > 16)
	expect(outside).toEqual([])
})

test('all 27 members of the union and the three of the economic area are there', () => {
	const members = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO'.split(' ')
	expect(members.filter((code) => !isCountryCode(code))).toEqual([])
})

test('every zone is one that clocks can be set by', () => {
	const zones = countryCodes.flatMap((code) => countryOf(code).zones)
	expect(zones.map((timeZone) => new Intl.DateTimeFormat('en', { timeZone }).format(0))).toHaveLength(zones.length)
})

test('an idea can be written in every language of every country', () => {
	const spoken = countryCodes.flatMap((code) => countryOf(code).languages)
	expect(spoken.filter((language) => !(ideaLanguages as readonly string[]).includes(language))).toEqual([])
})

test('a code that is none is refused by a key of the catalogue', () => {
	expect(CountryCode.safeParse('XX').error?.issues.map((issue) => issue.message)).toEqual(['country-unknown'])
	expect(isCountryCode('toString')).toBe(false)
})
