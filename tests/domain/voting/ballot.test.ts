import { expect, test } from 'vitest'
import { faultInCastVotes, faultInVotes, type Vote } from '#app/domain/voting/ballot.ts'
import { ballotProgress, castableVotes, unanswered } from '#app/domain/voting/ballot-progress.ts'
import { ballotsDigest } from '#app/domain/voting/ballots-digest.ts'
import { abstained, ranked, rulesWith, scored, ticked } from '../results/countings.ts'

const twoCriteria = rulesWith({
	criteria: [
		{ key: 'new', weight: 1, names: { en: 'New' } },
		{ key: 'useful', weight: 1, names: { en: 'Useful' } },
	],
})
const points = rulesWith({ method: 'points', points: [3, 2, 1] })
const approval = rulesWith({ method: 'approval', approvals: 2 })

test('casting by criteria wants every submission scored, abstained or recused', () => {
	const votes: Vote[] = [
		...scored('', { a: { new: 4, useful: 5 }, b: { new: 3 } }).votes,
		...abstained('', 'c').votes,
		{ submission: 'd', kind: 'recused' },
	]
	const submissions = ['a', 'b', 'c', 'd', 'e']

	expect(unanswered(twoCriteria, submissions, votes)).toEqual(['b', 'e'])
	expect(ballotProgress(twoCriteria, submissions, votes)).toEqual({ answered: 3, wanted: 5 })
	expect(castableVotes(twoCriteria, submissions, votes)).toEqual({ ok: false, reason: 'ballot-incomplete' })
	expect(castableVotes(twoCriteria, ['a', 'c', 'd'], votes)).toEqual({
		ok: true,
		value: [votes[0], votes[2], votes[3]],
	})
})

test('casting points wants as many places as the table has, or as there are submissions to rank', () => {
	const votes = ranked('', 'a', 'b').votes

	expect(castableVotes(points, ['a', 'b', 'c', 'd'], votes)).toEqual({ ok: false, reason: 'ballot-incomplete' })
	expect(castableVotes(points, ['a', 'b'], votes)).toEqual({ ok: true, value: votes })
	expect(ballotProgress(points, ['a', 'b', 'c'], [...votes, ...abstained('', 'c').votes])).toEqual({
		answered: 2,
		wanted: 2,
	})
})

test('casting approvals wants nothing, and takes no more ticks than the rules allow', () => {
	expect(castableVotes(approval, ['a', 'b'], [])).toEqual({ ok: true, value: [] })
	expect(castableVotes(approval, ['a', 'b', 'c'], ticked('', 'a', 'b', 'c').votes)).toEqual({
		ok: false,
		reason: 'too-many-ticks',
	})
	expect(castableVotes(approval, ['a', 'b'], ticked('', 'a', 'gone', 'b').votes).ok).toBe(true)
})

test('no ballot holds what its method does not know', () => {
	expect(faultInVotes(points, scored('', { a: 3 }).votes)).toBe('vote-of-another-method')
	expect(faultInVotes(points, [...ranked('', 'a').votes, ...ranked('', 'b').votes])).toBe('places-equal')
	expect(faultInVotes(points, ranked('', 'a', 'b', 'c', 'd').votes)).toBe('place-out-of-range')
	expect(faultInVotes(twoCriteria, scored('', { a: { beauty: 3 } }).votes)).toBe('criterion-unknown')
	expect([0, 6, 2.5].map((mark) => faultInVotes(twoCriteria, scored('', { a: { new: mark } }).votes))).toEqual([
		'mark-out-of-range',
		'mark-out-of-range',
		'mark-out-of-range',
	])
	expect(faultInVotes(approval, ticked('', 'a', 'a').votes)).toBe('submission-voted-twice')
})

test('a draft may leave a criterion open, a cast ballot not', () => {
	const { votes } = scored('', { a: { new: 3 } })

	expect(faultInVotes(twoCriteria, votes)).toBeUndefined()
	expect(faultInCastVotes(twoCriteria, votes)).toBe('criterion-unscored')
})

test('the digest of ballots knows their content and salt, not their order', () => {
	const [one, other] = [scored('p', { a: 1, b: 2 }), scored('q', { a: 3 })]
	const digest = ballotsDigest([one, other], 'salt')

	expect(ballotsDigest([other, { ...one, votes: one.votes.toReversed() }], 'salt')).toBe(digest)
	expect(ballotsDigest([one, other], 'pepper')).not.toBe(digest)
	expect(ballotsDigest([one, scored('q', { a: 4 })], 'salt')).not.toBe(digest)
})
