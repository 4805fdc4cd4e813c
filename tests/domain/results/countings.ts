import * as fc from 'fast-check'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import type { RoundRules, VotingMethod } from '#app/domain/contest/rules.ts'
import type { Counting } from '#app/domain/results/counting.ts'
import type { Ballot, Vote } from '#app/domain/voting/ballot.ts'

/** Rules with short, even criteria unless a test is about something else. */
export const rulesWith = (changes: Partial<RoundRules> = {}): RoundRules => ({
	...defaultRules,
	criteria: [{ key: 'idea', weight: 1, names: { en: 'Idea' } }],
	minimumVotes: 1,
	...changes,
})

/** One ballot per line: `scored('anna', { a: 4, b: 5 })`. */
export const scored = (partner: string, marks: Record<string, number | Record<string, number>>): Ballot => ({
	partner,
	votes: Object.entries(marks).map(([submission, mark]) => ({
		submission,
		kind: 'scored',
		scores: typeof mark === 'number' ? { idea: mark } : mark,
	})),
})
export const ranked = (partner: string, ...submissions: string[]): Ballot => ({
	partner,
	votes: submissions.map((submission, i) => ({ submission, kind: 'ranked', place: i + 1 })),
})
export const ticked = (partner: string, ...submissions: string[]): Ballot => ({
	partner,
	votes: submissions.map((submission) => ({ submission, kind: 'ticked' })),
})
export const abstained = (partner: string, ...submissions: string[]): Ballot => ({
	partner,
	votes: submissions.map((submission) => ({ submission, kind: 'abstained' })),
})

const silence = (submission: string) =>
	fc.constantFrom<Vote>({ submission, kind: 'abstained' }, { submission, kind: 'recused' })

const mostlyOr = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
	fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: rare })

const scoredVote = (rules: RoundRules, submission: string): fc.Arbitrary<Vote> =>
	fc
		// Few different marks, so that ties are common.
		.tuple(...rules.criteria.map(() => fc.integer({ min: 3, max: 5 })))
		.map((marks) => ({
			submission,
			kind: 'scored',
			scores: Object.fromEntries(rules.criteria.map(({ key }, i) => [key, marks[i]!])),
		}))

const rankedVotes = (rules: RoundRules, submissions: string[]): fc.Arbitrary<Vote[]> =>
	fc
		.tuple(
			fc.shuffledSubarray(submissions, { minLength: submissions.length }),
			fc.array(fc.constantFrom<Vote['kind']>('ranked', 'ranked', 'ranked', 'abstained'), {
				minLength: submissions.length,
				maxLength: submissions.length,
			}),
		)
		.map(([order, kinds]) => {
			const open = order.filter((_, i) => kinds[i] === 'ranked')
			const silent = order.filter((_, i) => kinds[i] === 'abstained')
			return [...ranked('', ...open.slice(0, rules.points.length)).votes, ...abstained('', ...silent).votes]
		})

const votesOn = (rules: RoundRules, submissions: string[]): fc.Arbitrary<Vote[]> => {
	if (rules.method === 'points') return rankedVotes(rules, submissions)
	if (rules.method === 'criteria')
		return fc.tuple(...submissions.map((submission) => mostlyOr(scoredVote(rules, submission), silence(submission))))
	return fc
		.tuple(
			...submissions.map(() => fc.constantFrom<Vote['kind'] | 'left'>('ticked', 'ticked', 'left', 'left', 'recused')),
		)
		.map((kinds) =>
			submissions.flatMap((submission, i): Vote[] => {
				const kind = kinds[i]
				return kind === 'ticked' || kind === 'recused' ? [{ submission, kind }] : []
			}),
		)
}

const anyRules = (methods: readonly VotingMethod[]): fc.Arbitrary<RoundRules> =>
	fc.record({
		method: fc.constantFrom(...methods),
		criteria: fc
			.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 })
			.map((weights) =>
				weights.map((weight, i) => ({ key: `criterion-${i}`, weight, names: { en: `Criterion ${i}` } })),
			),
		points: fc.constantFrom([12, 10, 8, 7, 6], [3, 2, 1]),
		approvals: fc.constant(10),
		aggregate: fc.constantFrom('mean', 'sum'),
		minimumVotes: fc.integer({ min: 1, max: 3 }),
		tieChain: fc
			.shuffledSubarray(['top-marks', 'head-to-head', 'median'] as const)
			.map((steps): RoundRules['tieChain'] => [...steps, 'chair']),
		quorumShare: fc.constant({ numerator: 1, denominator: 2 }),
		homeCountryRule: fc.boolean(),
		partnersNamed: fc.boolean(),
	})

const anyNumber = mostlyOr(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 1 }))

/** Any counting a closure could bring: up to six submissions, some of which left after the votes. */
export const anyCounting = (
	methods: readonly VotingMethod[] = ['criteria', 'points', 'approval'],
): fc.Arbitrary<Counting> =>
	fc.tuple(anyRules(methods), anyNumber, anyNumber).chain(([rules, submissionCount, partnerCount]) => {
		const submissions = Array.from({ length: submissionCount }, (_, i) => `s${i}`)
		const partners = Array.from({ length: partnerCount }, (_, i) => `p${i}`)
		return fc.record({
			rules: fc.constant(rules),
			eligible: mostlyOr(fc.constant(submissions), fc.subarray(submissions)),
			ballots: fc.tuple(
				...partners.map((partner) => fc.record({ partner: fc.constant(partner), votes: votesOn(rules, submissions) })),
			),
		})
	})
