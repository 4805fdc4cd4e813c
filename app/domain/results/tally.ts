import { type Counting, type Paper, type Reading, readingOf } from './counting.ts'
import { type Standing, standingsOf } from './standing.ts'
import { sumsOf } from './sums.ts'
import { type ChairDecision, tieChain } from './tie-chain.ts'
import type { StepCount, TieStep } from './tie-step.ts'

export const noAwardReasons = ['no-eligible-submission', 'too-few-votes', 'nobody-chosen'] as const
export type NoAwardReason = (typeof noAwardReasons)[number]

export type TallyOutcome =
	| { readonly kind: 'decided'; readonly winner: string }
	| { readonly kind: 'chair-needed'; readonly tied: readonly string[] }
	| { readonly kind: 'no-award'; readonly reason: NoAwardReason }

export type Settlement = { readonly tieSteps: readonly TieStep[]; readonly outcome: TallyOutcome }
export type Tally = Settlement & { readonly standings: readonly Standing[] }

/** The pure count: the same answer whatever the order of submissions, ballots and votes. */
export const tally = (counting: Counting, chair: ChairDecision | null = null): Tally => {
	const reading = readingOf(counting)
	const standings = standingsIn(reading, counting.rules)
	return { standings, ...settle(reading, counting.rules, standings, chair) }
}

/**
 * Who succeeds when winners leave after the closure: the best frozen standing that is still there.
 * Ballots stay as they were counted; nobody closes up.
 */
export const succession = (
	counting: Counting,
	gone: readonly string[],
	chair: ChairDecision | null = null,
): Settlement => {
	const reading = readingOf(counting)
	const left = standingsIn(reading, counting.rules).filter((standing) => !gone.includes(standing.submission))
	return settle(reading, counting.rules, left, chair)
}

/** Settles who wins; hands out each step of the tie chain that has to be fed with the ballots. */
export function* settling(
	paper: Paper,
	rules: Counting['rules'],
	standings: readonly Standing[],
	chair: ChairDecision | null,
): Generator<Required<StepCount>, Settlement, void> {
	const best = standings[0]
	if (!best) return noAward('no-eligible-submission')
	if (best.rank === null) return noAward('too-few-votes')
	if (best.value?.numerator === 0) return noAward('nobody-chosen')
	const tied = standings.filter((standing) => standing.rank === best.rank).map((standing) => standing.submission)
	const { steps, left } = yield* tieChain(paper, rules.tieChain, tied, chair)
	const [winner, ...others] = left
	const outcome: TallyOutcome =
		others.length === 0 ? { kind: 'decided', winner: winner! } : { kind: 'chair-needed', tied: left }
	return { tieSteps: steps, outcome }
}

const standingsIn = (reading: Reading, rules: Counting['rules']): Standing[] => {
	const sums = sumsOf(reading)
	for (const { votes } of reading.ballots) sums.add(votes)
	return standingsOf(sums.read(), reading.method.unit, rules)
}

const settle = (
	reading: Reading,
	rules: Counting['rules'],
	standings: readonly Standing[],
	chair: ChairDecision | null,
): Settlement => {
	const settlement = settling(reading, rules, standings, chair)
	let next = settlement.next()
	while (!next.done) {
		for (const { votes } of reading.ballots) next.value.add(votes)
		next = settlement.next()
	}
	return next.value
}

const noAward = (reason: NoAwardReason): Settlement => ({ tieSteps: [], outcome: { kind: 'no-award', reason } })
