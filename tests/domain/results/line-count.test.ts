import { expect, test } from 'vitest'
import { LinesHeader } from '#app/domain/results/bundle-lines.ts'
import type { Counting } from '#app/domain/results/counting.ts'
import { countLines, type EachLine } from '#app/domain/results/line-count.ts'
import { tally } from '#app/domain/results/tally.ts'
import { type Ballot, faultInCastVotes } from '#app/domain/voting/ballot.ts'
import { ranked, rulesWith, scored, ticked } from './countings.ts'
import { randomContest } from './random-contest.ts'

const ids = Array.from({ length: 7 }, (_, i) => `s${i}`)
const headerOf = (rules: Counting['rules'], changes: object = {}): LinesHeader =>
	LinesHeader.parse({
		format: 'shelfie-result-lines',
		version: 1,
		edition: 'example',
		country: 'LV',
		rules,
		submissions: ids.map((id) => ({ id })),
		...changes,
	})

/** All lines in one block of bytes, as a file gives them. */
const linesOf = (lines: readonly string[]): EachLine => {
	const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
	return async (take) => {
		for (let from = 0; from < bytes.length; ) {
			const to = bytes.indexOf(10, from)
			take(bytes, from, to)
			from = to + 1
		}
	}
}
const asLine = (ballot: Ballot) => JSON.stringify(ballot)
/** The same ballot in ways that others may write it. */
const spellings: ((ballot: Ballot) => string)[] = [
	asLine,
	(ballot) => JSON.stringify(ballot, null, ' ').replaceAll('\n', ' '),
	({ partner, votes }) => JSON.stringify({ votes, partner }),
	({ partner, votes }) => `{"partner":"\\u0070${partner.slice(1)}","votes":${JSON.stringify(votes)}}`,
	({ partner, votes }) =>
		`{"partner":"${partner}","votes":[${votes.map((vote) => JSON.stringify(Object.fromEntries(Object.entries(vote).reverse()))).join(',')}]}`,
]

test('ballots read line by line are counted like ballots in memory, tie chain and all', async () => {
	for (let seed = 0; seed < 1_000; seed++) {
		const { counting, chairsChoice } = randomContest(seed)
		const chair = { winner: chairsChoice, reason: 'The smaller library' }
		const spelt = counting.ballots.map((ballot, i) => spellings[(seed + i) % spellings.length]!(ballot))
		const header = headerOf(counting.rules, { eligible: counting.eligible, chair })

		expect(await countLines(header, linesOf(spelt)), `contest ${seed}`).toEqual({
			...tally(counting, chair),
			ballots: counting.ballots.length,
		})
	}
})

const points = rulesWith({ method: 'points', points: [3, 2, 1] })
const approval = rulesWith({ method: 'approval', approvals: 2 })

test.each<[string, Counting['rules'], string[]]>([
	['no-ballot', approval, ['{"partner":"p1","votes":[{"submission":"s1","kind":"ticked"}']],
	['no-ballot', approval, ['{"partner":"p1","votes":[{"submission":"s1","kind":"ticked"},]}']],
	['no-ballot', approval, ['{"partner":"p1","votes":[{"submission":"s1"}]}']],
	['no-ballot', approval, ['{"partner":"","votes":[]}']],
	['no-ballot', approval, ['{"partner":"p1","votes":[]}}']],
	['no-ballot', approval, ['']],
	['submission-unknown', approval, [asLine(ticked('p1', 'elsewhere'))]],
	['submission-voted-twice', approval, [asLine(ticked('p1', 's1', 's1'))]],
	['too-many-ticks', approval, [asLine(ticked('p1', 's1', 's2', 's3'))]],
	['vote-of-another-method', approval, [asLine(ranked('p1', 's1'))]],
	['places-equal', points, [asLine(ranked('p1', 's1', 's2')).replace('"place":2', '"place":1')]],
	['place-out-of-range', points, [asLine(ranked('p1', 's1', 's2', 's3', 's4'))]],
	['mark-out-of-range', rulesWith(), [asLine(scored('p1', { s1: 6 }))]],
	['criterion-unscored', rulesWith(), [asLine(scored('p1', { s1: {} }))]],
	['partner-voted-twice', approval, [asLine(ticked('p1')), asLine(ticked('p2')), asLine(ticked('p1', 's1'))]],
	['partner-voted-twice', approval, [asLine(ticked('p1')), '{"partner":"\\u00701","votes":[]}']],
])('a line that cannot be counted stops the count: %s', async (fault, rules, lines) => {
	await expect(countLines(headerOf(rules), linesOf(lines))).rejects.toThrow(fault)
})

test('where partners are listed, nobody else votes', async () => {
	const header = headerOf(approval, { partners: [{ id: 'p1', name: 'One' }] })

	expect((await countLines(header, linesOf([asLine(ticked('p1', 's1'))]))).ballots).toBe(1)
	await expect(countLines(header, linesOf([asLine(ticked('p2', 's1'))]))).rejects.toThrow('partner-unknown')
})

test('braces and quotes inside an id confuse nobody', async () => {
	const odd = ['{"a":1}', '}', '"', '\\', 'ā']
	const header = headerOf(approval, { submissions: odd.map((id) => ({ id })) })
	const ballots = odd.map((id, i) => ticked(`p${i}`, id))

	expect(ballots.every(({ votes }) => faultInCastVotes(approval, votes) === undefined)).toBe(true)
	expect((await countLines(header, linesOf(ballots.map(asLine)))).standings).toEqual(
		tally({ rules: approval, eligible: odd, ballots }).standings,
	)
})

test('a hundred thousand partners are told apart, and the one that votes twice is found', async () => {
	const lines = Array.from({ length: 100_000 }, (_, i) => asLine(ticked(`partner-${i}`, `s${i % 7}`)))

	expect((await countLines(headerOf(approval), linesOf(lines))).ballots).toBe(100_000)
	await expect(countLines(headerOf(approval), linesOf([...lines, lines[500]!]))).rejects.toThrow('partner-voted-twice')
})
