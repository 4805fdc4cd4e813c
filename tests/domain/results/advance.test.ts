import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { advancing } from '#app/domain/results/advance.ts'
import { compareRatios } from '#app/domain/results/ratio.ts'
import { tally } from '#app/domain/results/tally.ts'
import { anyCounting, rulesWith, scored, ticked } from './countings.ts'

test('the best three go on, and a tie at the cut goes on together', () => {
	const marks = { a: 5, b: 4, c: 3, d: 3, e: 2 }
	const { standings } = tally({ rules: rulesWith(), eligible: Object.keys(marks), ballots: [scored('italy', marks)] })

	expect([1, 2, 3, 4, 5, 9].map((best) => advancing(standings, best).join(''))).toEqual([
		'a',
		'ab',
		'abcd',
		'abcd',
		'abcde',
		'abcde',
	])
})

test('what nobody ticked does not go on, however few were', () => {
	const { standings } = tally({
		rules: rulesWith({ method: 'approval' }),
		eligible: ['a', 'b', 'c'],
		ballots: [ticked('italy', 'b')],
	})
	expect(advancing(standings, 2)).toEqual(['b'])
})

test('a submission that a longlist did not ask a partner about is no zero', () => {
	const rules = rulesWith({ method: 'approval' })
	const ballots = [
		{ partner: 'italy', votes: [...ticked('', 'a').votes, { submission: 'b', kind: 'unasked' as const }] },
		{ partner: 'sweden', votes: [...ticked('', 'b').votes, { submission: 'a', kind: 'unasked' as const }] },
	]
	const { standings } = tally({ rules, eligible: ['a', 'b', 'c'], ballots })

	expect(standings.map(({ submission, value, votes }) => [submission, value?.numerator, votes])).toEqual([
		['a', 1, 1],
		['b', 1, 1],
		['c', 0, 2],
	])
})

test('nobody stays behind who is as good as one that goes on', () => {
	fc.assert(
		fc.property(anyCounting(), fc.integer({ min: 1, max: 6 }), (counting, best) => {
			const { standings } = tally(counting)
			const on = new Set(advancing(standings, best))
			const worst = standings.findLast(({ submission }) => on.has(submission))
			const ranked = standings.filter(({ rank, value }) => rank !== null && value!.numerator > 0)
			expect(on.size).toBeGreaterThanOrEqual(Math.min(best, ranked.length))
			for (const standing of ranked)
				expect(on.has(standing.submission)).toBe(compareRatios(standing.value!, worst!.value!) >= 0)
		}),
	)
})
