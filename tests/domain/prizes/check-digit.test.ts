import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fedex, gs1, modulo7, modulo37And36, s10, s10CheckDigit, ups } from '#app/domain/prizes/check-digit.ts'

const digits = (length: number) =>
	fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })

describe('UPU S10', () => {
	test.each([
		['47312482', 9],
		['00000000', 5],
		['12345678', 5],
	])('the check digit of %s is %i', (serial, digit) => {
		expect(s10CheckDigit(serial)).toBe(digit)
	})

	test('ten becomes nought and eleven becomes five: the digit is always one digit', () => {
		fc.assert(
			fc.property(digits(8), (serial) => {
				expect(String(s10CheckDigit(serial))).toMatch(/^\d$/)
			}),
		)
	})

	test('one wrong digit is found out, but for the remainders 0 and 6, which share the check digit 5', () => {
		fc.assert(
			fc.property(digits(8), fc.nat(7), fc.integer({ min: 1, max: 9 }), (serial, place, shift) => {
				const wrong = Array.from(serial, (digit, i) => (i === place ? (Number(digit) + shift) % 10 : digit)).join('')
				const digit = s10CheckDigit(serial)
				fc.pre(digit !== 5)
				expect(s10(`RR${wrong}${digit}LV`)).toBe(false)
			}),
		)
	})
})

test.each([
	[ups, '1Z5R89390357567127'],
	[ups, '1Z879E930346834440'],
	[ups, '1Z410E7W0392751591'],
	[fedex, '986578788855'],
	[fedex, '477179081230'],
	[fedex, '799531274483'],
	[gs1, '041441760228964'],
	[gs1, '568283610012734'],
	[gs1, '000123450000000027'],
	[modulo7, '3318810025'],
	[modulo7, '73891051146'],
	[modulo37And36, '008182709980000020033350276C'],
	[modulo37And36, '008182709980000020045327276N'],
	[s10, 'RR473124829GB'],
])('%o agrees with the published example %s', (check, number) => {
	expect(check(number)).toBe(true)
})

test.each([
	[ups, '1Z5R89390357567128'],
	[fedex, '996578788855'],
	[gs1, '568283610012732'],
	[modulo7, '3318810010'],
	[modulo37And36, '008182709980000020033350276A'],
	[s10, 'RR473124828GB'],
])('%o disagrees with %s', (check, number) => {
	expect(check(number)).toBe(false)
})
