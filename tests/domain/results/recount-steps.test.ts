import { expect, test } from 'vitest'
import { bundleLines } from '#app/domain/results/bundle-lines.ts'
import { recountSteps } from '#app/domain/results/recount-steps.ts'
import { bundleOf, type ResultBundle } from '#app/domain/results/result-bundle.ts'
import { rulesWith, scored } from './countings.ts'

const bundle = bundleOf({
	edition: 'example',
	country: 'LV',
	rules: rulesWith(),
	submissions: ['a', 'b'].map((id) => ({ id, code: `LV-${id}`, title: id === 'a' ? 'Idea A' : '', library: '' })),
	eligible: ['a', 'b'],
	partners: ['anna', 'berta'].map((id) => ({ id, name: id })),
	ballots: [scored('anna', { a: 5, b: 4 }), scored('berta', { a: 4, b: 2 })],
	chair: null,
	salt: '0'.repeat(32),
	eligiblePartners: 2,
})
const stepsOf = (content: unknown) => [...recountSteps(JSON.stringify(content))]
const verdictOn = (content: unknown) => stepsOf(content).at(-1)

test('a recount shows its work: what it read, the digest, the standings, the ties, the outcome, the verdict', () => {
	expect(stepsOf(bundle)).toEqual([
		{
			step: 'read',
			edition: 'example',
			country: 'LV',
			method: 'criteria',
			submissions: 2,
			ballots: 2,
			names: { a: 'Idea A', b: 'LV-b' },
		},
		{ step: 'digest', counted: bundle.digests.ballots, stated: bundle.digests.ballots },
		{ step: 'standings', standings: bundle.result.standings },
		{ step: 'ties', taken: [] },
		{ step: 'outcome', outcome: { kind: 'decided', winner: 'a' } },
		{ step: 'verdict', differences: [] },
	])
})

test('a changed ballot differs in all that follows from it', () => {
	const changed: ResultBundle = {
		...bundle,
		ballots: [bundle.ballots[0]!, { partner: 'berta', votes: scored('berta', { a: 1, b: 5 }).votes }],
	}
	expect(verdictOn(changed)).toEqual({
		step: 'verdict',
		differences: ['standings', 'winner', 'ballots-digest'],
	})
})

test("somebody else's contest without a result is tallied", () => {
	const { result, digests, quorum, chair, salt, partners, eligible, ...contest } = bundle
	expect(stepsOf(contest).map(({ step }) => step)).toEqual(['read', 'standings', 'ties', 'outcome', 'verdict'])
	expect(verdictOn(contest)).toEqual({ step: 'verdict', differences: null })
})

test.for([
	['not-json', 'no bundle at all'],
	['not-json', ''],
	['in-lines', [...bundleLines(bundle)].join('\n')],
	['no-bundle', '{"format":"shelfie-result","version":2}'],
	['no-bundle', JSON.stringify({ ...bundle, digests: undefined })],
	['no-bundle', 'null'],
] as const)('%s: a file that is none is told so', ([why, text]) => {
	expect([...recountSteps(text)]).toEqual([{ step: 'unreadable', why, detail: expect.any(String) }])
})
