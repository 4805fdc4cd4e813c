import { z } from 'zod'

/** An exact figure in lowest terms; never negative. */
export const Ratio = z.object({ numerator: z.int().min(0), denominator: z.int().min(1) })
export type Ratio = z.infer<typeof Ratio>

export const ratio = (numerator: number, denominator: number): Ratio => {
	if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || numerator < 0 || denominator < 1)
		throw new RangeError(`no exact figure from ${numerator} over ${denominator}`)
	const divisor = greatestCommonDivisor(numerator, denominator)
	return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** Below, at or above zero as `a` is below, equal to or above `b`. */
export const compareRatios = (a: Ratio, b: Ratio): number => {
	const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator]
	if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right
	const exact = BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator)
	return exact < 0n ? -1 : exact > 0n ? 1 : 0
}

/** For people to read, halves rounded up: 13/3 to two places is "4.33". Never compare these. */
export const decimalOf = ({ numerator, denominator }: Ratio, places: number): string => {
	const scale = 10n ** BigInt(places)
	const rounded = (2n * BigInt(numerator) * scale + BigInt(denominator)) / (2n * BigInt(denominator))
	if (places === 0) return String(rounded)
	return `${rounded / scale}.${String(rounded % scale).padStart(places, '0')}`
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))
