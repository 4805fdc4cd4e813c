import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { recount } from '#app/domain/results/recount.ts'
import { type BundleSource, bundleOf, ResultBundle } from '#app/domain/results/result-bundle.ts'
import { anyCounting, rulesWith, scored } from './countings.ts'

const sourceWith = (changes: Partial<BundleSource> = {}): BundleSource => ({
	edition: 'example-last-year',
	country: 'LV',
	rules: rulesWith(),
	submissions: ['a', 'b', 'c'].map((id) => ({ id, code: `LV-${id}`, title: `Idea ${id}`, library: 'Example library' })),
	eligible: ['a', 'b', 'c'],
	partners: ['P1', 'P2'].map((id) => ({ id, name: id })),
	ballots: [scored('P1', { a: 5, b: 4, c: 1 }), scored('P2', { a: 4, b: 5, c: 1 })],
	eligiblePartners: 3,
	chair: { winner: 'b', reason: 'The smaller library' },
	salt: '00112233445566778899aabbccddeeff',
	...changes,
})

/** As somebody else receives it. */
const published = (bundle: ResultBundle) => ResultBundle.parse(JSON.parse(JSON.stringify(bundle)))

test('a bundle holds the result of its own ballots', () => {
	const bundle = bundleOf(sourceWith())

	expect(bundle.quorum).toEqual({ eligible: 3, cast: 2, needed: 2 })
	expect(bundle.result).toMatchObject({ winner: 'b', noAwardReason: null })
	expect(recount(published(bundle))).toMatchObject({ matches: true, differences: [] })
})

test('a recount equals the count', () => {
	fc.assert(
		fc.property(anyCounting(), (counting) => {
			const ids = ['s0', 's1', 's2', 's3', 's4', 's5']
			const bundle = bundleOf(
				sourceWith({
					rules: counting.rules,
					eligible: [...counting.eligible],
					ballots: [...counting.ballots],
					submissions: ids.map((id) => ({ id, code: id, title: id, library: 'Example library' })),
					partners: counting.ballots.map(({ partner }) => ({ id: partner, name: partner })),
					chair: null,
				}),
			)
			expect(recount(published(bundle)).differences).toEqual([])
		}),
	)
})

test('the order of lists in a bundle does not change its digests', () => {
	const source = sourceWith()
	const other = sourceWith({ eligible: source.eligible.toReversed(), ballots: source.ballots.toReversed() })

	expect(bundleOf(other).digests).toEqual(bundleOf(source).digests)
})

test('a changed mark is found in figures and digest', () => {
	const bundle = bundleOf(sourceWith())
	const forged = { ...bundle, ballots: [scored('P1', { a: 5, b: 4, c: 2 }), bundle.ballots[1]!] }

	expect(recount(published(forged)).differences).toEqual(['standings', 'ballots-digest'])
})

test('a changed winner, a dropped ballot and a changed rule are found', () => {
	const bundle = bundleOf(sourceWith())
	const differencesOf = (changes: Partial<ResultBundle>) => recount(published({ ...bundle, ...changes })).differences

	expect(differencesOf({ result: { ...bundle.result, winner: 'a' } })).toEqual(['winner', 'result-digest'])
	expect(differencesOf({ ballots: bundle.ballots.slice(1) })).toEqual(
		expect.arrayContaining(['quorum', 'standings', 'ballots-digest']),
	)
	expect(differencesOf({ rules: { ...bundle.rules, homeCountryRule: false } })).toEqual(['result-digest'])
	expect(differencesOf({ chair: { winner: 'b', reason: 'Another reason' } })).toEqual(['tie-steps', 'result-digest'])
})

test('erasing a title or a name breaks no digest', () => {
	const bundle = bundleOf(sourceWith())
	const submissions = bundle.submissions.map((submission) => ({ ...submission, title: '' }))

	expect(recount(published({ ...bundle, submissions })).matches).toBe(true)
})

test('a file that cannot be counted is no bundle', () => {
	const bundle = bundleOf(sourceWith())
	const faultOf = (changes: object) => ResultBundle.safeParse({ ...bundle, ...changes }).error?.issues[0]?.message

	expect(faultOf({})).toBeUndefined()
	expect(faultOf({ ballots: [bundle.ballots[0], bundle.ballots[0]] })).toBe('partner-voted-twice')
	expect(faultOf({ ballots: [scored('P9', { a: 5 })] })).toBe('partner-unknown')
	expect(faultOf({ ballots: [scored('P1', { z: 5 })] })).toBe('submission-unknown')
	expect(faultOf({ ballots: [scored('P1', { a: {} })] })).toBe('criterion-unscored')
	expect(faultOf({ eligible: ['a', 'a'] })).toBe('submission-eligible-twice')
	expect(ResultBundle.safeParse({}).success).toBe(false)
})

test('a longlist has no winner and no tie steps: it says who goes on, and a recount finds whom somebody let through', () => {
	const longlist = { readers: 2, best: 1 }
	const bundle = bundleOf(sourceWith({ rules: { ...rulesWith(), longlist }, chair: null }))
	expect(bundle.result).toMatchObject({ winner: null, noAwardReason: null, tieSteps: [], advancing: ['a', 'b'] })
	expect(recount(published(bundle)).differences).toEqual([])

	const letThrough = { ...bundle, result: { ...bundle.result, advancing: ['a', 'b', 'c'] } }
	expect(recount(published(letThrough)).differences).toEqual(['advancing', 'result-digest'])
})
