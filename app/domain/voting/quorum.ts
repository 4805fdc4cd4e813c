import type { RoundRules } from '#app/domain/contest/rules.ts'

/** One ballot alone never decides a country. */
const fewestBallots = 2

/** How many cast ballots a country needs; `eligible` leaves out home partners and wholly recused ones. */
export const quorumOf = ({ numerator, denominator }: RoundRules['quorumShare'], eligible: number): number =>
	Math.max(fewestBallots, ceilingOf(numerator * eligible, denominator))

/** Rounded up in whole numbers, so that 2/3 of 3 is 2 on every machine. */
const ceilingOf = (dividend: number, divisor: number) =>
	(dividend + ((divisor - (dividend % divisor)) % divisor)) / divisor
