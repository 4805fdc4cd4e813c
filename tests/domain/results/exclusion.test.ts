import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Counting } from '#app/domain/results/counting.ts'
import { exclude, mayConfirmExclusion } from '#app/domain/results/exclusion.ts'
import { recount } from '#app/domain/results/recount.ts'
import { bundleOf } from '#app/domain/results/result-bundle.ts'
import { tally } from '#app/domain/results/tally.ts'
import { anyCounting, rulesWith, scored } from './countings.ts'

const salt = (digit: string) => digit.repeat(32)
const bundleFrom = ({ rules, eligible, ballots }: Counting) =>
	bundleOf({
		edition: 'example',
		country: 'LV',
		rules,
		submissions: ['a', 'b', 'c', 's0', 's1', 's2', 's3', 's4', 's5'].map((id) => ({
			id,
			code: id,
			title: '',
			library: '',
		})),
		eligible: [...eligible],
		partners: ballots.map(({ partner }) => ({ id: partner, name: partner })),
		ballots: [...ballots],
		chair: null,
		salt: salt('0'),
		eligiblePartners: ballots.length,
	})

test('a ballot left out is shown with both results and what moved', () => {
	const bundle = bundleFrom({
		rules: rulesWith(),
		eligible: ['a', 'b', 'c'],
		ballots: [
			scored('anna', { a: 5, b: 4, c: 2 }),
			scored('berta', { a: 4, b: 3, c: 2 }),
			scored('upside-down', { a: 1, b: 5, c: 4 }),
		],
	})
	const excluded = exclude(bundle, 'upside-down', salt('1'))

	expect(excluded).toMatchObject({
		ok: true,
		value: {
			withBallot: { result: { winner: 'b' }, quorum: { eligible: 3, cast: 3 } },
			without: { result: { winner: 'a' }, quorum: { eligible: 3, cast: 2 }, salt: salt('1') },
			moved: [
				{ submission: 'b', from: 1, to: 2 },
				{ submission: 'a', from: 2, to: 1 },
			],
			winnerChanges: true,
		},
	})
	expect(exclude(bundle, 'nobody', salt('1'))).toEqual({ ok: false, reason: 'ballot-not-found' })
})

test('one person alone excludes no ballot', () => {
	expect(mayConfirmExclusion('anna', 'anna')).toEqual({ ok: false, reason: 'same-person' })
	expect(mayConfirmExclusion('anna', 'berta').ok).toBe(true)
})

test('without a ballot counts as if it had never been there, and both results recount', () => {
	fc.assert(
		fc.property(anyCounting(), (counting) => {
			fc.pre(counting.ballots.length > 0)
			const excluded = exclude(bundleFrom(counting), counting.ballots[0]!.partner, salt('1'))
			if (!excluded.ok) throw new Error(excluded.reason)
			const { withBallot, without } = excluded.value
			expect(without.result.standings).toEqual(tally({ ...counting, ballots: counting.ballots.slice(1) }).standings)
			expect([recount(withBallot).matches, recount(without).matches]).toEqual([true, true])
		}),
	)
})
