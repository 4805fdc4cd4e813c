import { expect, test } from 'vitest'
import { submissionQuorums } from '#app/domain/voting/submission-quorum.ts'
import { withdrawBallots } from '#app/domain/voting/withdrawal.ts'

const half = { quorumShare: { numerator: 1, denominator: 2 } }

test('each submission needs its share of the partners that are asked about it', () => {
	const ballots = [
		{ asks: ['a', 'b'], cast: true },
		{ asks: ['a', 'b', 'gone'], cast: true },
		{ asks: ['a'], cast: false },
		{ asks: ['a', 'c'], cast: false },
		{ asks: ['a', 'c'], cast: true },
	]

	expect(submissionQuorums(half, ['a', 'b', 'c', 'd'], ballots)).toEqual([
		{ submission: 'a', asked: 5, answered: 3, needed: 3, reached: true },
		{ submission: 'b', asked: 2, answered: 2, needed: 2, reached: true },
		{ submission: 'c', asked: 2, answered: 1, needed: 2, reached: false },
		{ submission: 'd', asked: 0, answered: 0, needed: 2, reached: false },
	])
})

test('a partner that leaves has its ballots withdrawn where the round is not closed', () => {
	const countries = [
		{ country: 'IT', closed: true },
		{ country: 'LV', closed: false },
	]

	expect(withdrawBallots({ hasLeft: false, countries })).toEqual({
		ok: true,
		value: { withdrawn: ['LV'], kept: ['IT'] },
	})
	expect(withdrawBallots({ hasLeft: false, countries: countries.slice(0, 1) })).toEqual({
		ok: false,
		reason: 'already-closed',
	})
	expect(withdrawBallots({ hasLeft: true, countries })).toEqual({ ok: false, reason: 'appointment-ended' })
})
