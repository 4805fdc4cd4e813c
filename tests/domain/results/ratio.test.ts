import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRatios, decimalOf, ratio } from '#app/domain/results/ratio.ts'

test('a figure is kept in lowest terms', () => {
	expect(ratio(52, 12)).toEqual({ numerator: 13, denominator: 3 })
	expect(ratio(0, 7)).toEqual({ numerator: 0, denominator: 1 })
})

test('what is no exact figure is refused', () => {
	for (const [numerator, denominator] of [
		[1, 0],
		[-1, 2],
		[0.5, 1],
		[2 ** 53, 1],
	] as const)
		expect(() => ratio(numerator, denominator)).toThrow(RangeError)
})

test('figures that floating point holds for equal are told apart', () => {
	const [a, b] = [ratio(9007199254740990, 9007199254740989), ratio(9007199254740991, 9007199254740990)]

	expect(a.numerator / a.denominator).toBe(b.numerator / b.denominator)
	expect(compareRatios(a, b)).toBe(1)
	expect(compareRatios(b, a)).toBe(-1)
	expect(compareRatios(a, a)).toBe(0)
})

test('a comparison agrees with whole numbers of any size', () => {
	const anyRatio = fc
		.tuple(fc.maxSafeNat(), fc.maxSafeNat())
		.map(([numerator, denominator]) => ratio(numerator, Math.max(1, denominator)))
	fc.assert(
		fc.property(anyRatio, anyRatio, (a, b) => {
			const exact = BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator)
			expect(Math.sign(compareRatios(a, b))).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0)
		}),
	)
})

test('a figure is printed with halves rounded up', () => {
	expect([
		decimalOf(ratio(13, 3), 2),
		decimalOf(ratio(1, 8), 2),
		decimalOf(ratio(5, 1), 2),
		decimalOf(ratio(5, 2), 0),
	]).toEqual(['4.33', '0.13', '5.00', '3'])
})
