import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bundleLines } from '#app/domain/results/bundle-lines.ts'
import { bundleSchemas } from '#app/domain/results/bundle-schema.ts'
import { CountableBundle, countBundle } from '#app/domain/results/countable-bundle.ts'
import { bundleOf, type ResultBundle } from '#app/domain/results/result-bundle.ts'
import { tally } from '#app/domain/results/tally.ts'
import { randomContest } from './random-contest.ts'

const names = Object.keys(bundleSchemas())
const published = (name: string) => JSON.parse(readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8'))
/** Reads by the published JSON Schema alone. */
const readerOf = (name: string) => z.fromJSONSchema(published(name))

const bundleFrom = (seed: number): ResultBundle => {
	const { counting, chairsChoice } = randomContest(seed)
	return bundleOf({
		edition: 'example',
		country: 'LV',
		rules: counting.rules,
		submissions: ['s0', 's1', 's2', 's3', 's4', 's5', 's6'].map((id) => ({
			id,
			code: id,
			title: `“${id}”`,
			library: 'Bibliotēka',
		})),
		eligible: [...counting.eligible],
		partners: counting.ballots.map(({ partner }) => ({ id: partner, name: partner })),
		ballots: [...counting.ballots],
		eligiblePartners: counting.ballots.length,
		chair: seed % 2 ? { winner: chairsChoice, reason: 'The smaller library' } : null,
		salt: '00112233445566778899aabbccddeeff',
	})
}

test.each(names)('docs/%s is what the reader reads by (node --import tsx scripts/bundle-schemas.ts)', (name) => {
	expect(published(name)).toEqual(JSON.parse(JSON.stringify(bundleSchemas()[name])))
	expect(published(name).$schema).toBe('https://json-schema.org/draft/2020-12/schema')
})

test('real bundles are valid by the published schema, whole and line by line', () => {
	const [whole, line] = [readerOf('result-bundle.schema.json'), readerOf('result-lines.schema.json')]
	for (let seed = 0; seed < 200; seed++) {
		const bundle = bundleFrom(seed)
		expect(whole.safeParse(JSON.parse(JSON.stringify(bundle))).error).toBeUndefined()
		for (const text of bundleLines(bundle)) expect(line.safeParse(JSON.parse(text)).error).toBeUndefined()
	}
})

test('what is no bundle is not valid', () => {
	const whole = readerOf('result-bundle.schema.json')
	const bundle = JSON.parse(JSON.stringify(bundleFrom(3)))

	for (const changes of [
		{ format: 'something-else' },
		{ rules: undefined },
		{ rules: { ...bundle.rules, method: 'lottery' } },
		{ ballots: [{ partner: 'p', votes: [{ submission: 's1', kind: 'liked' }] }] },
		{ salt: 'pepper' },
	])
		expect(whole.safeParse(JSON.parse(JSON.stringify({ ...bundle, ...changes }))).success).toBe(false)
})

test('rules, submissions and ballots are enough to count a contest', () => {
	for (let seed = 0; seed < 200; seed++) {
		const { counting } = randomContest(seed)
		const bare = CountableBundle.parse({
			format: 'shelfie-result',
			version: 1,
			edition: 'somebody else’s',
			country: 'XX',
			rules: counting.rules,
			submissions: ['s0', 's1', 's2', 's3', 's4', 's5', 's6'].map((id) => ({ id })),
			eligible: counting.eligible,
			ballots: counting.ballots,
		})
		expect(countBundle(bare)).toEqual(tally(counting))
	}
})

test('a bare bundle without eligible ones counts all submissions, and is refused where it cannot be counted', () => {
	const { counting } = randomContest(8)
	const bare = {
		format: 'shelfie-result',
		version: 1,
		edition: 'e',
		country: 'XX',
		rules: counting.rules,
		submissions: [{ id: 'a' }, { id: 'b' }],
		ballots: [],
	}
	expect(countBundle(CountableBundle.parse(bare)).standings.map(({ submission }) => submission)).toEqual(['a', 'b'])
	const strange = { ...bare, ballots: [{ partner: 'p', votes: [{ submission: 'z', kind: 'abstained' }] }] }
	expect(CountableBundle.safeParse(strange).error?.issues[0]?.message).toBe('submission-unknown')
})
