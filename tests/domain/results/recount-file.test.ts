import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { bundleLines } from '#app/domain/results/bundle-lines.ts'
import { bundleOf } from '#app/domain/results/result-bundle.ts'
import { countFile, headerIn } from '../../../scripts/recount/count-file.ts'
import { rulesWith, ticked } from './countings.ts'

const folder = mkdtempSync(join(tmpdir(), 'shelfie-lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

const partners = Array.from({ length: 40 }, (_, i) => ({ id: `p${i}`, name: `Partner ${i}` }))
const bundle = bundleOf({
	edition: 'example',
	country: 'LV',
	rules: rulesWith({ method: 'approval' }),
	submissions: ['a', 'b', 'c'].map((id) => ({ id, code: id, title: `Idea ${id}`, library: 'Bibliotēka' })),
	eligible: ['a', 'b', 'c'],
	partners,
	ballots: partners.map(({ id }, i) => ticked(id, ...(i % 2 ? ['a'] : ['b', 'c']).slice(0, 1 + (i % 3)))),
	eligiblePartners: 50,
	chair: null,
	salt: '00112233445566778899aabbccddeeff',
})
const lines = [...bundleLines(bundle)]

const count = async (content: string | Buffer) => {
	const path = join(folder, 'bundle.ndjson')
	writeFileSync(path, content)
	const header = await headerIn(path)
	return header && (await countFile(path, header))
}
const differencesIn = async (changed: readonly string[]) => (await count(changed.join('\n')))?.differences
const told = (change: object) => JSON.stringify({ ...JSON.parse(lines.at(-1)!), ...change })

test('a bundle in lines recounts to its own result, packed or not, with or without a last line end', async () => {
	for (const content of [lines.join('\n'), `${lines.join('\n')}\n`, gzipSync(lines.join('\n'))])
		expect(await count(content)).toMatchObject({
			differences: [],
			hasResult: true,
			tally: { ballots: 40, standings: bundle.result.standings },
		})
})

test('what was changed, left out, put in or moved is found', async () => {
	const changed = lines.with(2, lines[2]!.replace('"a"', '"b"'))

	expect(await differencesIn(lines.toSpliced(7, 1))).toContain('digest')
	expect(await differencesIn(lines.toSpliced(7, 1))).toContain('ballots')
	expect(await differencesIn(changed)).toContain('digest')
	expect(await differencesIn(lines.toSpliced(3, 2, lines[4]!, lines[3]!))).toEqual(['digest'])
	expect(await differencesIn(lines.with(0, lines[0]!.replace('Idea a', 'Idea A')))).toEqual(['digest'])
	expect(await differencesIn(lines.with(-1, told({ result: { ...bundle.result, winner: 'c' } })))).toEqual(['winner'])
})

test('without a result the ballots are tallied all the same', async () => {
	expect(await count(lines.with(-1, told({ result: null })).join('\n'))).toMatchObject({
		differences: [],
		hasResult: false,
		tally: { outcome: bundle.result.winner ? { winner: bundle.result.winner } : {} },
	})
})

test('a file that was cut off, or holds something else, is not counted', async () => {
	await expect(differencesIn(lines.slice(0, -1))).rejects.toThrow('the last line, with the digest, is missing')
	await expect(differencesIn(lines.with(3, '{"partner":"p2"}'))).rejects.toThrow('line 4: no-ballot')
	await expect(differencesIn(lines.with(0, lines[0]!.replace('"b"', '"a"')))).rejects.toThrow('line 1: ')
	expect(await count(JSON.stringify(bundle))).toBeUndefined()
})
