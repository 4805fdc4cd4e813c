import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currencies, majorOf, minorOf } from '#app/domain/prizes/money.ts'

test.each([
	['249', 'EUR', 24900],
	['249.9', 'EUR', 24990],
	['249,90', 'EUR', 24990],
	['1 249.00', 'SEK', 124900],
	['1’249.00', 'CHF', 124900],
	['35000', 'ISK', 35000],
	['0', 'EUR', 0],
])('%s %s is %i of the smallest unit', (typed, currency, minor) => {
	expect(minorOf(typed, currency)).toBe(minor)
})

test.each([
	['', 'EUR'],
	['about 200', 'EUR'],
	['-1', 'EUR'],
	['1.234', 'EUR'],
	['1.5', 'ISK'],
	['12345678', 'EUR'],
	['1e3', 'EUR'],
])('“%s” is no amount of %s', (typed, currency) => {
	expect(minorOf(typed, currency)).toBe(null)
})

test('what is shown to be corrected is what was typed', () => {
	fc.assert(
		fc.property(fc.constantFrom(...currencies), fc.nat(9_999_999), (currency, minor) => {
			expect(minorOf(majorOf(minor, currency), currency)).toBe(minor)
		}),
	)
})
