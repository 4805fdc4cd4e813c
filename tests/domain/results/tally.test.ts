import { expect, test } from 'vitest'
import { succession, tally } from '#app/domain/results/tally.ts'
import { abstained, ranked, rulesWith, scored, ticked } from './countings.ts'

const shortly = (standings: ReturnType<typeof tally>['standings']) =>
	standings.map(({ rank, submission, value }) => [rank, submission, value && `${value.numerator}/${value.denominator}`])

test('a vote by criteria is the mean of its marks by weight, a standing the mean of its votes', () => {
	const criteria = [
		{ key: 'new', weight: 2, names: { en: 'New' } },
		{ key: 'useful', weight: 3, names: { en: 'Useful' } },
		{ key: 'feasible', weight: 1, names: { en: 'Feasible' } },
	]
	const ballots = [
		scored('belgium', { a: { new: 4, useful: 5, feasible: 3 }, b: { new: 5, useful: 3, feasible: 2 } }), // 26/6, 21/6
		scored('greece', { a: { new: 3, useful: 3, feasible: 5 }, b: { new: 4, useful: 5, feasible: 5 } }), // 20/6, 28/6
	]

	expect(tally({ rules: rulesWith({ criteria }), eligible: ['a', 'b'], ballots })).toEqual({
		standings: [
			{ rank: 1, submission: 'b', value: { numerator: 49, denominator: 12 }, votes: 2, abstentions: 0, recusals: 0 },
			{ rank: 2, submission: 'a', value: { numerator: 23, denominator: 6 }, votes: 2, abstentions: 0, recusals: 0 },
		],
		tieSteps: [],
		outcome: { kind: 'decided', winner: 'b' },
	})
})

test('tied submissions share a rank and the next one is left out', () => {
	const ballots = [scored('italy', { a: 3, b: 5, c: 3, d: 2 })]

	expect(shortly(tally({ rules: rulesWith(), eligible: ['d', 'c', 'b', 'a'], ballots }).standings)).toEqual([
		[1, 'b', '5/1'],
		[2, 'a', '3/1'],
		[2, 'c', '3/1'],
		[4, 'd', '2/1'],
	])
})

test('an abstention and a recusal are no zeros, and a submission with too few votes is shown unranked', () => {
	const ballots = [
		scored('belgium', { a: 4, b: 5 }),
		{ partner: 'greece', votes: [...scored('', { a: 2 }).votes, { submission: 'b', kind: 'recused' as const }] },
		abstained('sweden', 'a', 'b'),
	]

	expect(tally({ rules: rulesWith({ minimumVotes: 2 }), eligible: ['a', 'b'], ballots })).toEqual({
		standings: [
			{ rank: 1, submission: 'a', value: { numerator: 3, denominator: 1 }, votes: 2, abstentions: 1, recusals: 0 },
			{ rank: null, submission: 'b', value: { numerator: 5, denominator: 1 }, votes: 1, abstentions: 1, recusals: 1 },
		],
		tieSteps: [],
		outcome: { kind: 'decided', winner: 'a' },
	})
})

test('points follow the table, and ranks close up behind a submission that left', () => {
	const rules = rulesWith({ method: 'points', points: [12, 10, 8], aggregate: 'sum' })
	const ballots = [
		ranked('belgium', 'gone', 'a', 'b'),
		ranked('greece', 'b', 'a', 'gone'),
		ranked('italy', 'a', 'gone', 'c'),
	]

	expect(shortly(tally({ rules, eligible: ['a', 'b', 'c'], ballots }).standings)).toEqual([
		[1, 'a', '34/1'], // 12 + 10 + 12
		[2, 'b', '22/1'], // 10 + 12 + 0
		[3, 'c', '10/1'], // 0 + 0 + 10
	])
})

test('an approval is the share of ballots that ticked, or their number', () => {
	const ballots = [ticked('belgium', 'a', 'b'), ticked('greece', 'a'), ticked('italy')]
	const eligible = ['a', 'b']

	expect(shortly(tally({ rules: rulesWith({ method: 'approval' }), eligible, ballots }).standings)).toEqual([
		[1, 'a', '2/3'],
		[2, 'b', '1/3'],
	])
	expect(
		shortly(tally({ rules: rulesWith({ method: 'approval', aggregate: 'sum' }), eligible, ballots }).standings),
	).toEqual([
		[1, 'a', '2/1'],
		[2, 'b', '1/1'],
	])
})

test('there is no award without submissions, without enough votes, or when nobody chose anything', () => {
	const outcomeOf = (...counting: Parameters<typeof tally>) => tally(...counting).outcome

	expect(outcomeOf({ rules: rulesWith(), eligible: [], ballots: [] })).toEqual({
		kind: 'no-award',
		reason: 'no-eligible-submission',
	})
	expect(
		outcomeOf({ rules: rulesWith({ minimumVotes: 2 }), eligible: ['a'], ballots: [scored('italy', { a: 5 })] }),
	).toEqual({ kind: 'no-award', reason: 'too-few-votes' })
	expect(
		outcomeOf({ rules: rulesWith({ method: 'approval' }), eligible: ['a', 'b'], ballots: [ticked('italy')] }),
	).toEqual({ kind: 'no-award', reason: 'nobody-chosen' })
})

test('the best standing that is still there succeeds a winner that left, by the tie chain if need be', () => {
	const counting = {
		rules: rulesWith(),
		eligible: ['a', 'b', 'c', 'd'],
		ballots: [scored('belgium', { a: 5, b: 5, c: 4, d: 1 }), scored('greece', { a: 5, b: 3, c: 4, d: 1 })],
	}

	expect(tally(counting).outcome).toEqual({ kind: 'decided', winner: 'a' })
	expect(succession(counting, ['a'])).toEqual({
		tieSteps: [
			{
				step: 'top-marks',
				mark: 5,
				figures: [
					{ submission: 'b', figure: { numerator: 1, denominator: 2 } },
					{ submission: 'c', figure: { numerator: 0, denominator: 1 } },
				],
				left: ['b'],
			},
		],
		outcome: { kind: 'decided', winner: 'b' },
	})
	expect(succession(counting, ['a', 'b', 'c', 'd']).outcome).toEqual({
		kind: 'no-award',
		reason: 'no-eligible-submission',
	})
})

test('a ballot that could not have been cast stops the count', () => {
	const count = (...ballots: Parameters<typeof tally>[0]['ballots']) =>
		tally({ rules: rulesWith(), eligible: ['a'], ballots })

	expect(() => count(scored('italy', { a: 6 }))).toThrow('the ballot of italy cannot be counted: mark-out-of-range')
	expect(() => count(scored('italy', { a: {} }))).toThrow('the ballot of italy cannot be counted: criterion-unscored')
	expect(() => count(scored('italy', { a: 5 }), scored('italy', { a: 5 }))).toThrow('a partner has two ballots')
})
