import { expect, test } from 'vitest'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import { type CountryCount, mayClose } from '#app/domain/results/closable.ts'
import { pseudonym } from '#app/domain/results/pseudonym.ts'

const count: CountryCount = {
	rules: { ...defaultRules, quorumShare: { numerator: 1, denominator: 2 } },
	demo: false,
	last: true,
	eligiblePartners: 6,
	castBallots: 3,
	eligibleSubmissions: 4,
	belowQuorum: 0,
}
const closed = { ok: true, value: null }
const refused = (reason: string) => ({ ok: false, reason })

test('a country is closed after its voting, with a quorum or a reason', () => {
	expect(mayClose(count, 'ended', null)).toEqual(closed)
	expect(mayClose({ ...count, castBallots: 2 }, 'ended', null)).toEqual(refused('below-quorum'))
	expect(mayClose({ ...count, castBallots: 2 }, 'ended', 'Four partners left.')).toEqual(closed)
	expect(mayClose(count, 'upcoming', 'Four partners left.')).toEqual(refused('round-not-open'))
})

test('a submission that too few of those asked have answered needs a reason too', () => {
	expect(mayClose({ ...count, belowQuorum: 1 }, 'ended', null)).toEqual(refused('below-quorum'))
	expect(mayClose({ ...count, belowQuorum: 1 }, 'ended', 'Two of its readers fell ill.')).toEqual(closed)
})

test('a longlist is closed only when a round comes after it', () => {
	const longlist = { ...count, rules: { ...count.rules, longlist: { readers: 3, best: 10 } } }
	expect(mayClose(longlist, 'ended', null)).toEqual(refused('longlist-without-final'))
	expect(mayClose({ ...longlist, last: false }, 'ended', null)).toEqual(closed)
})

test('ending early needs every ballot, or a demo', () => {
	expect(mayClose(count, 'open', null)).toEqual(refused('voting-still-open'))
	expect(mayClose({ ...count, castBallots: 6 }, 'open', null)).toEqual(closed)
	expect(mayClose({ ...count, demo: true }, 'open', null)).toEqual(closed)
	expect(mayClose({ ...count, eligiblePartners: 0, castBallots: 0 }, 'open', null)).toEqual(
		refused('voting-still-open'),
	)
})

test('where there is nothing to vote on no ballot is missing', () => {
	expect(mayClose({ ...count, castBallots: 0, eligibleSubmissions: 0 }, 'ended', null)).toEqual(closed)
})

test('pseudonyms go on after the alphabet', () => {
	expect([0, 1, 25, 26, 27, 51, 52].map(pseudonym)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA'])
})
