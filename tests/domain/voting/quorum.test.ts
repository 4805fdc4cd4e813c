import { expect, test } from 'vitest'
import { quorumOf } from '#app/domain/voting/quorum.ts'

test('a quorum is the share of eligible partners, rounded up', () => {
	const half = { numerator: 1, denominator: 2 }

	expect([4, 5, 6, 7].map((eligible) => quorumOf(half, eligible))).toEqual([2, 3, 3, 4])
	expect(quorumOf({ numerator: 2, denominator: 3 }, 3)).toBe(2)
	expect(quorumOf({ numerator: 7, denominator: 10 }, 10)).toBe(7)
})

test('a quorum is never below two ballots', () => {
	expect([0, 1, 2].map((eligible) => quorumOf({ numerator: 1, denominator: 2 }, eligible))).toEqual([2, 2, 2])
	expect(quorumOf({ numerator: 0, denominator: 1 }, 9)).toBe(2)
})
