import type { RoundRules } from '#app/domain/contest/rules.ts'
import type { Counting } from '#app/domain/results/counting.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { rulesWith } from './countings.ts'

/** Whole numbers below a bound, the same for the same seed (Park and Miller's generator). */
export type Lot = (below: number) => number
export const lotFrom = (seed: number): Lot => {
	let state = (seed % 2_147_483_646) + 1
	const next = () => {
		state = (state * 48_271) % 2_147_483_647
		return state
	}
	for (let i = 0; i < 5; i++) next()
	return (below) => next() % below
}

const shuffled = <T>(lot: Lot, values: readonly T[]): T[] => {
	const all = [...values]
	for (let i = all.length - 1; i > 0; i--) {
		const j = lot(i + 1)
		;[all[i], all[j]] = [all[j]!, all[i]!]
	}
	return all
}
const oneOf = <T>(lot: Lot, values: readonly T[]): T => values[lot(values.length)]!

export const randomRules = (lot: Lot): RoundRules => {
	const points = oneOf(lot, [[12, 10, 8, 7, 6, 5], [3, 2, 1], [7, 3], [1]])
	return rulesWith({
		method: oneOf(lot, ['criteria', 'points', 'approval']),
		criteria: Array.from({ length: 1 + lot(3) }, (_, i) => ({
			key: `c${i}`,
			weight: 1 + lot(4),
			names: { en: `C${i}` },
		})),
		points,
		approvals: 1 + lot(4),
		aggregate: oneOf(lot, ['mean', 'sum']),
		minimumVotes: 1 + lot(3),
		tieChain: [...shuffled(lot, ['top-marks', 'head-to-head', 'median'] as const).slice(lot(4)), 'chair'],
	})
}

const silence = (lot: Lot): Vote['kind'] | null =>
	lot(6) === 0 ? oneOf(lot, ['abstained', 'recused', 'unasked']) : null

const randomVotes = (lot: Lot, rules: RoundRules, submissions: readonly string[], lowest: number): Vote[] => {
	const order = shuffled(lot, submissions)
	let [place, ticks] = [0, 0]
	return order.flatMap((submission): Vote[] => {
		const silent = silence(lot)
		if (silent === 'abstained' || silent === 'recused' || silent === 'unasked') return [{ submission, kind: silent }]
		if (rules.method === 'criteria') {
			const scores = Object.fromEntries(rules.criteria.map(({ key }) => [key, lowest + lot(6 - lowest)]))
			return lot(12) === 0 ? [] : [{ submission, kind: 'scored', scores }]
		}
		if (rules.method === 'points')
			return place < rules.points.length ? [{ submission, kind: 'ranked', place: ++place }] : []
		return ticks < rules.approvals && lot(2) === 0 ? ([{ submission, kind: 'ticked' }].slice(0, ++ticks) as Vote[]) : []
	})
}

/** Small, so that ties are common; with abstentions, recusals, submissions that left, and votes that are missing. */
export const randomContest = (seed: number): { counting: Counting; chairsChoice: string } => {
	const lot = lotFrom(seed)
	const rules = randomRules(lot)
	const submissions = Array.from({ length: lot(7) }, (_, i) => `s${i}`)
	const lowest = 1 + lot(5)
	const ballots = Array.from({ length: lot(8) }, (_, i) => ({
		partner: `p${i}`,
		votes: randomVotes(lot, rules, submissions, lowest),
	}))
	const eligible = lot(3) === 0 ? submissions.filter(() => lot(4) > 0) : submissions
	return { counting: { rules, eligible, ballots }, chairsChoice: `s${lot(7)}` }
}
