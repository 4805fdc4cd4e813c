import type { RoundRules } from '#app/domain/contest/rules.ts'
import type { Counting } from '#app/domain/results/counting.ts'

/**
 * The three methods and the tie chain a second time, written from the domain's rules and sharing no code with the
 * tally: a matrix of fractions in big integers, ranks by counting who is better, medians by taking ends away.
 */
type Fraction = readonly [bigint, bigint]
type Cell = Fraction | null

export interface SecondCount {
	readonly lines: readonly { submission: string; rank: number | null; value: string | null; votes: number }[]
	readonly steps: readonly { step: string; left: string[]; figures: Record<string, string> }[]
	readonly outcome: string
}

const zero: Fraction = [0n, 1n]
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d]
const isMore = ([a, b]: Fraction, [c, d]: Fraction) => a * d > c * b
const isSame = ([a, b]: Fraction, [c, d]: Fraction) => a * d === c * b
const total = (fractions: readonly Fraction[]) => fractions.reduce(plus, zero)
const shared = (a: bigint, b: bigint): bigint => (b === 0n ? a : shared(b, a % b))
const text = ([a, b]: Fraction): string => `${a / shared(a, b)}/${b / shared(a, b)}`

export const secondCount = ({ rules, eligible, ballots }: Counting, chairsChoice: string | null): SecondCount => {
	const columns = [...eligible].sort()
	const { values, marks, silences } = sheetsOf({ rules, eligible: columns, ballots })
	const given = columns.map((_, c) => values.map((row) => row[c]!).filter((cell): cell is Fraction => cell !== null))
	const results = given.map((cells): Cell => {
		if (cells.length === 0) return null
		return rules.aggregate === 'sum' ? total(cells) : times(total(cells), [1n, BigInt(cells.length)])
	})
	const inRace = columns.map((_, c) => given[c]!.length >= rules.minimumVotes && results[c] !== null)
	const rankOf = (c: number) =>
		inRace[c] ? 1 + columns.filter((_, other) => inRace[other] && isMore(results[other]!, results[c]!)).length : null
	const lines = columns.map((submission, c) => ({
		submission,
		rank: rankOf(c),
		value: results[c] ? text(results[c]) : null,
		votes: given[c]!.length,
		...silences[c]!,
	}))

	const first = columns.map((_, c) => c).filter((c) => rankOf(c) === 1)
	const steps: { step: string; left: string[]; figures: Record<string, string> }[] = []
	const end = (outcome: string) => ({ lines, steps, outcome })
	if (columns.length === 0) return end('no-eligible-submission')
	if (first.length === 0) return end('too-few-votes')
	if (isSame(results[first[0]!]!, zero)) return end('nobody-chosen')

	let left = first
	const keep = (step: string, figureOf: (c: number) => Fraction) => {
		const figures = Object.fromEntries(left.map((c) => [columns[c]!, text(figureOf(c))]))
		left = left.filter((c) => !left.some((other) => isMore(figureOf(other), figureOf(c))))
		steps.push({ step, figures, left: left.map((c) => columns[c]!) })
	}
	for (const breaker of rules.tieChain) {
		if (left.length === 1) break
		if (breaker === 'top-marks')
			for (const mark of marksOf(rules)) {
				if (left.length === 1) break
				const perVote = rules.method === 'criteria' ? rules.criteria.length : 1
				keep(`top-marks ${mark}`, (c) => [
					BigInt(marks.flatMap((row) => row[c]!).filter((given) => given === mark).length),
					BigInt(given[c]!.length * perVote),
				])
			}
		if (breaker === 'head-to-head') {
			const field = left
			keep('head-to-head', (c) => [BigInt(field.reduce((sum, other) => sum + halves(values, c, other), 0)), 2n])
		}
		if (breaker === 'median') keep('median', (c) => middle(given[c]!))
		if (breaker === 'chair' && chairsChoice !== null && left.some((c) => columns[c] === chairsChoice)) {
			left = left.filter((c) => columns[c] === chairsChoice)
			steps.push({ step: 'chair', figures: {}, left: [chairsChoice] })
		}
	}
	return end(left.length === 1 ? columns[left[0]!]! : `chair: ${left.map((c) => columns[c]).join(' ')}`)
}

const marksOf = ({ method, points }: RoundRules) =>
	method === 'criteria' ? [5, 4, 3, 2, 1] : method === 'points' ? points.map((_, i) => i + 1) : []

/** One row per ballot, one column per submission: what the vote is worth, which marks it gives, who is silent. */
const sheetsOf = ({ rules, eligible, ballots }: Counting) => {
	const silences = eligible.map(() => ({ abstentions: 0, recusals: 0 }))
	const marks: number[][][] = []
	const values = ballots.map(({ votes }) => {
		const row: number[][] = eligible.map(() => [])
		marks.push(row)
		return eligible.map((submission, c): Cell => {
			const vote = votes.find((each) => each.submission === submission)
			if (vote?.kind === 'abstained') silences[c]!.abstentions += 1
			if (vote?.kind === 'recused') silences[c]!.recusals += 1
			if (vote?.kind === 'abstained' || vote?.kind === 'recused' || vote?.kind === 'unasked') return null
			if (rules.method === 'approval') return vote ? [1n, 1n] : zero
			if (rules.method === 'points') {
				if (vote?.kind !== 'ranked') return zero
				const before = votes.filter(
					(each) => each.kind === 'ranked' && each.place < vote.place && eligible.includes(each.submission),
				).length
				row[c]!.push(before + 1)
				return [BigInt(rules.points[before]!), 1n]
			}
			if (vote?.kind !== 'scored') return null
			row[c]!.push(...rules.criteria.map(({ key }) => vote.scores[key]!))
			const weights = BigInt(rules.criteria.reduce((sum, { weight }) => sum + weight, 0))
			return total(rules.criteria.map(({ key, weight }) => [BigInt(weight * vote.scores[key]!), weights]))
		})
	})
	return { values, marks, silences }
}

/** Of one duel: two halves for a win, one for a draw. */
const halves = (values: readonly (readonly Cell[])[], own: number, other: number): number => {
	if (own === other) return 0
	const met = values.filter((row) => row[own] && row[other])
	const wins = met.filter((row) => isMore(row[own]!, row[other]!)).length
	const losses = met.filter((row) => isMore(row[other]!, row[own]!)).length
	return wins > losses ? 2 : wins === losses ? 1 : 0
}

const middle = (cells: readonly Fraction[]): Fraction => {
	if (cells.length <= 2) return times(total(cells), [1n, BigInt(cells.length)])
	const least = cells.findIndex((cell) => !cells.some((other) => isMore(cell, other)))
	const rest = cells.toSpliced(least, 1)
	const most = rest.findIndex((cell) => !rest.some((other) => isMore(other, cell)))
	return middle(rest.toSpliced(most, 1))
}
