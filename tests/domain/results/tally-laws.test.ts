import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { highestMark } from '#app/domain/contest/rules.ts'
import type { Counting } from '#app/domain/results/counting.ts'
import { type Tally, tally } from '#app/domain/results/tally.ts'
import type { Ballot, Vote } from '#app/domain/voting/ballot.ts'
import { abstained, anyCounting } from './countings.ts'

const holds = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
	fc.assert(fc.property(arbitrary, law), { numRuns: 500 })

const rankOf = (counted: Tally, submission: string) =>
	counted.standings.find((standing) => standing.submission === submission)?.rank

const withVotes = (counting: Counting, partner: string, change: (votes: Vote[]) => Vote[]): Counting => ({
	...counting,
	ballots: counting.ballots.map((ballot) =>
		ballot.partner === partner ? { partner, votes: change(ballot.votes) } : ballot,
	),
})

test('the order of submissions, ballots and votes does not matter', () => {
	const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })
	const twoOrders = anyCounting().chain((counting) =>
		fc.record({
			counting: fc.constant(counting),
			other: fc.record({
				rules: fc.constant(counting.rules),
				eligible: shuffled(counting.eligible),
				ballots: fc
					.tuple(
						...counting.ballots.map(({ partner, votes }) =>
							shuffled(votes).map((order): Ballot => ({ partner, votes: order })),
						),
					)
					.chain(shuffled),
			}),
		}),
	)
	holds(twoOrders, ({ counting, other }) => {
		expect(tally(other)).toEqual(tally(counting))
	})
})

test('another abstention changes no value and no rank', () => {
	holds(anyCounting(), (counting) => {
		const ballots = [...counting.ballots, abstained('one more', ...counting.eligible)]
		const before = tally(counting)

		expect(tally({ ...counting, ballots })).toEqual({
			...before,
			standings: before.standings.map((standing) => ({ ...standing, abstentions: standing.abstentions + 1 })),
		})
	})
})

test('a vote turned into a recusal says the same as one turned into an abstention', () => {
	holds(anyCounting(['criteria']), (counting) => {
		const all = (kind: 'abstained' | 'recused') =>
			tally(withVotes(counting, 'p0', (votes) => votes.map(({ submission }) => ({ submission, kind }))))
		const figures = ({ standings }: Tally) =>
			standings.map(({ rank, submission, value }) => ({ rank, submission, value }))

		expect(figures(all('recused'))).toEqual(figures(all('abstained')))
		expect(all('recused').outcome).toEqual(all('abstained').outcome)
	})
})

test('raising a mark, a place or a tick never lowers the rank, and a winner stays the winner', () => {
	holds(fc.tuple(anyCounting(), fc.nat(), fc.nat()), ([counting, ballotAt, voteAt]) => {
		const ballot = counting.ballots[ballotAt % counting.ballots.length]
		const submission = counting.eligible[voteAt % counting.eligible.length]
		fc.pre(ballot !== undefined && submission !== undefined)
		const raised = withVotes(counting, ballot!.partner, (votes) => raise(counting, votes, submission!))
		const [before, after] = [tally(counting), tally(raised)]

		expect(rankOf(after, submission!) ?? 99).toBeLessThanOrEqual(rankOf(before, submission!) ?? 99)
		if (before.outcome.kind === 'decided' && before.outcome.winner === submission)
			expect(after.outcome).toEqual(before.outcome)
	})
})

const raise = ({ rules }: Counting, votes: Vote[], submission: string): Vote[] => {
	const vote = votes.find((one) => one.submission === submission)
	if (!vote) return rules.method === 'approval' ? [...votes, { submission, kind: 'ticked' }] : votes
	if (vote.kind === 'ranked') {
		const swap: Record<number, number> = { [vote.place]: vote.place - 1, [vote.place - 1]: vote.place }
		return votes.map((one) =>
			one.kind === 'ranked' && vote.place > 1 ? { ...one, place: swap[one.place] ?? one.place } : one,
		)
	}
	if (vote.kind !== 'scored') return votes
	const low = Object.entries(vote.scores).find(([, mark]) => mark < highestMark)
	if (!low) return votes
	const scores = { ...vote.scores, [low[0]]: low[1] + 1 }
	return votes.map((one) => (one === vote ? { ...vote, scores } : one))
}

test('a tie is never decided by id: other ids give the same result under other ids', () => {
	const relabelled = anyCounting().chain((counting) =>
		fc.record({
			counting: fc.constant(counting),
			ids: fc.shuffledSubarray(['s0', 's1', 's2', 's3', 's4', 's5'], { minLength: 6 }),
		}),
	)
	holds(relabelled, ({ counting, ids }) => {
		const rename = (submission: string) => ids[Number(submission.slice(1))]!
		const other: Counting = {
			rules: counting.rules,
			eligible: counting.eligible.map(rename),
			ballots: counting.ballots.map(({ partner, votes }) => ({
				partner,
				votes: votes.map((vote) => ({ ...vote, submission: rename(vote.submission) })),
			})),
		}
		expect(withoutOrder(tally(other), (submission) => submission)).toEqual(withoutOrder(tally(counting), rename))
	})
})

const withoutOrder = ({ standings, tieSteps, outcome }: Tally, rename: (submission: string) => string) => ({
	standings: new Set(standings.map((standing) => ({ ...standing, submission: rename(standing.submission) }))),
	steps: tieSteps.map((step) => ({
		step: step.step,
		left: step.left.map(rename).sort(),
		figures: 'figures' in step && new Set(step.figures.map((one) => ({ ...one, submission: rename(one.submission) }))),
	})),
	outcome:
		outcome.kind === 'decided'
			? rename(outcome.winner)
			: outcome.kind === 'chair-needed'
				? outcome.tied.map(rename).sort()
				: outcome.reason,
})

test('of two submissions with the same votes neither wins without the chair', () => {
	holds(anyCounting(['criteria', 'approval']), (counting) => {
		fc.pre(counting.eligible.length > 0)
		const original = counting.eligible[0]!
		const twin = (votes: Vote[]) =>
			votes.flatMap((vote) => (vote.submission === original ? [vote, { ...vote, submission: 'twin' }] : [vote]))
		const { outcome } = tally({
			...counting,
			eligible: [...counting.eligible, 'twin'],
			ballots: counting.ballots.map(({ partner, votes }) => ({ partner, votes: twin(votes) })),
		})
		expect(outcome.kind === 'decided' && [original, 'twin'].includes(outcome.winner)).toBe(false)
	})
})

test('whoever is left tied has the same figures in every step', () => {
	holds(anyCounting(), (counting) => {
		const { outcome, tieSteps } = tally(counting)
		if (outcome.kind !== 'chair-needed') return
		for (const step of tieSteps) expect(step.left).toEqual(expect.arrayContaining([...outcome.tied]))
		expect(outcome.tied.length).toBeGreaterThan(1)
	})
})
