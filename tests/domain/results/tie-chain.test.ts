import { expect, test } from 'vitest'
import type { RoundRules } from '#app/domain/contest/rules.ts'
import { tally } from '#app/domain/results/tally.ts'
import { ranked, rulesWith, scored, ticked } from './countings.ts'

const figure = (submission: string, numerator: number, denominator = 1) => ({
	submission,
	figure: { numerator, denominator },
})
const chainOf = (...tieChain: RoundRules['tieChain']) => rulesWith({ tieChain })

test('top marks are compared mark by mark until one is left', () => {
	const ballots = [
		scored('belgium', { a: 5, b: 5, c: 4 }),
		scored('greece', { a: 4, b: 3, c: 4 }),
		scored('italy', { a: 2, b: 3, c: 4 }),
		scored('sweden', { a: 4, b: 4, c: 3 }),
	]

	expect(tally({ rules: rulesWith(), eligible: ['a', 'b', 'c'], ballots })).toMatchObject({
		tieSteps: [
			{ step: 'top-marks', mark: 5, figures: [figure('a', 1, 4), figure('b', 1, 4), figure('c', 0)], left: ['a', 'b'] },
			{ step: 'top-marks', mark: 4, figures: [figure('a', 1, 2), figure('b', 1, 4)], left: ['a'] },
		],
		outcome: { kind: 'decided', winner: 'a' },
	})
})

test('top marks of points are shares of places', () => {
	const rules = rulesWith({ method: 'points', points: [3, 2, 1] })
	const ballots = [
		ranked('belgium', 'a', 'b', 'c'),
		ranked('greece', 'c', 'b', 'a'),
		ranked('italy', 'b', 'a', 'c'),
		ranked('sweden', 'a', 'b', 'c'),
	]

	// a: 3 + 1 + 2 + 3 = 9, b: 2 + 2 + 3 + 2 = 9
	expect(tally({ rules, eligible: ['a', 'b', 'c'], ballots })).toMatchObject({
		tieSteps: [{ step: 'top-marks', mark: 1, figures: [figure('a', 1, 2), figure('b', 1, 4)], left: ['a'] }],
		outcome: { kind: 'decided', winner: 'a' },
	})
})

test('head to head counts duels on the ballots that voted on both', () => {
	const ballots = [scored('belgium', { a: 5, b: 4 }), scored('greece', { a: 5, b: 4 }), scored('italy', { a: 2, b: 4 })]

	expect(tally({ rules: chainOf('head-to-head', 'chair'), eligible: ['a', 'b'], ballots })).toMatchObject({
		tieSteps: [
			{
				step: 'head-to-head',
				duels: [{ first: 'a', second: 'b', preferFirst: 2, preferSecond: 1, equal: 0 }],
				figures: [figure('a', 1), figure('b', 0)],
				left: ['a'],
			},
		],
		outcome: { kind: 'decided', winner: 'a' },
	})
})

test('a duel drawn gives half a win to each, and three in a circle stay tied', () => {
	const ballots = [
		scored('belgium', { a: 5, b: 4, c: 3 }),
		scored('greece', { a: 3, b: 5, c: 4 }),
		scored('italy', { a: 4, b: 3, c: 5 }),
	]
	const rules = chainOf('head-to-head', 'median', 'chair')

	expect(tally({ rules, eligible: ['a', 'b', 'c'], ballots })).toMatchObject({
		tieSteps: [
			{ step: 'head-to-head', figures: [figure('a', 1), figure('b', 1), figure('c', 1)], left: ['a', 'b', 'c'] },
			{ step: 'median', figures: [figure('a', 4), figure('b', 4), figure('c', 4)], left: ['a', 'b', 'c'] },
		],
		outcome: { kind: 'chair-needed', tied: ['a', 'b', 'c'] },
	})
	expect(tally({ rules, eligible: ['a', 'b'], ballots: [scored('italy', { a: 4, b: 4 })] }).tieSteps[0]).toMatchObject({
		figures: [figure('a', 1, 2), figure('b', 1, 2)],
	})
})

test('the median is the middle vote, or the mean of the middle two', () => {
	const rules = chainOf('median', 'chair')
	const odd = [scored('belgium', { a: 5, b: 4 }), scored('greece', { a: 5, b: 4 }), scored('italy', { a: 2, b: 4 })]
	const even = [
		scored('belgium', { a: 5, b: 4 }),
		scored('greece', { a: 4, b: 4 }),
		scored('italy', { a: 5, b: 4 }),
		scored('sweden', { a: 2, b: 4 }),
	]

	expect(tally({ rules, eligible: ['a', 'b'], ballots: odd }).tieSteps).toEqual([
		{ step: 'median', figures: [figure('a', 5), figure('b', 4)], left: ['a'] },
	])
	expect(tally({ rules, eligible: ['a', 'b'], ballots: even }).tieSteps).toEqual([
		{ step: 'median', figures: [figure('a', 9, 2), figure('b', 4)], left: ['a'] },
	])
})

test('the chair decides last, with a reason, and only among those left', () => {
	const counting = { rules: rulesWith(), eligible: ['a', 'b', 'c'], ballots: [scored('italy', { a: 4, b: 4, c: 1 })] }
	const reason = 'The smaller library'

	expect(tally(counting).outcome).toEqual({ kind: 'chair-needed', tied: ['a', 'b'] })
	expect(tally(counting, { winner: 'c', reason }).outcome).toEqual({ kind: 'chair-needed', tied: ['a', 'b'] })
	expect(tally(counting, { winner: 'b', reason })).toMatchObject({ outcome: { kind: 'decided', winner: 'b' } })
	expect(tally(counting, { winner: 'b', reason }).tieSteps.at(-1)).toEqual({ step: 'chair', reason, left: ['b'] })
})

test('a chair who is not needed decides nothing', () => {
	const counting = { rules: rulesWith(), eligible: ['a', 'b'], ballots: [scored('italy', { a: 5, b: 4 })] }

	expect(tally(counting, { winner: 'b', reason: 'I like it' })).toEqual(tally(counting))
})

test('an approval knows no top marks', () => {
	const ballots = [ticked('belgium', 'a', 'b'), ticked('greece', 'a'), ticked('italy', 'b')]

	expect(tally({ rules: rulesWith({ method: 'approval' }), eligible: ['a', 'b'], ballots })).toMatchObject({
		tieSteps: [{ step: 'head-to-head' }, { step: 'median' }],
		outcome: { kind: 'chair-needed', tied: ['a', 'b'] },
	})
})
