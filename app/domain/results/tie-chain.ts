import { z } from 'zod'
import type { RoundRules, TieBreaker } from '#app/domain/contest/rules.ts'
import type { Paper } from './counting.ts'
import { headToHead } from './head-to-head.ts'
import { median } from './median.ts'
import type { StepCount, TieStep } from './tie-step.ts'
import { topMarks } from './top-marks.ts'

/** Decided by one organiser or juror, confirmed by another. */
export const ChairDecision = z.object({ winner: z.string(), reason: z.string().min(1) })
export type ChairDecision = z.infer<typeof ChairDecision>

type Step = (paper: Paper, tied: readonly string[], chair: ChairDecision | null) => StepCount

/** The chair chooses among those left and nobody else; a decision about another submission decides nothing. */
const chairDecides: Step = (_, tied, chair) => ({
	steps: () =>
		chair && tied.includes(chair.winner) ? [{ step: 'chair', reason: chair.reason, left: [chair.winner] }] : [],
})

const stepOf: Record<TieBreaker, Step> = {
	'top-marks': topMarks,
	'head-to-head': headToHead,
	median,
	chair: chairDecides,
}

export type TieChain = Generator<Required<StepCount>, { steps: TieStep[]; left: readonly string[] }, void>

/**
 * Each step keeps the best, the next runs among those left. Nothing but votes and the chair decides. A step that
 * needs the ballots is handed out to be fed with all of them, from wherever they are kept.
 */
export function* tieChain(
	paper: Paper,
	chain: RoundRules['tieChain'],
	tied: readonly string[],
	chair: ChairDecision | null,
): TieChain {
	const steps: TieStep[] = []
	let left = tied
	for (const breaker of chain) {
		if (left.length === 1) break
		const count = stepOf[breaker](paper, left, chair)
		if (count.add) yield { add: count.add, steps: count.steps }
		steps.push(...count.steps())
		left = steps.at(-1)?.left ?? tied
	}
	return { steps, left }
}
