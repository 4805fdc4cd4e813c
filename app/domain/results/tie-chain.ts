import { z } from 'zod'
import type { RoundRules, TieBreaker } from '#app/domain/contest/rules.ts'
import type { Reading } from './counting.ts'
import { headToHead } from './head-to-head.ts'
import { median } from './median.ts'
import type { TieStep } from './tie-step.ts'
import { topMarks } from './top-marks.ts'

/** Decided by one organiser or juror, confirmed by another. */
export const ChairDecision = z.object({ winner: z.string(), reason: z.string().min(1) })
export type ChairDecision = z.infer<typeof ChairDecision>

type Step = (reading: Reading, tied: readonly string[], chair: ChairDecision | null) => TieStep[]

/** The chair chooses among those left and nobody else; a decision about another submission decides nothing. */
const chairDecides: Step = (_, tied, chair) =>
	chair && tied.includes(chair.winner) ? [{ step: 'chair', reason: chair.reason, left: [chair.winner] }] : []

const stepOf: Record<TieBreaker, Step> = {
	'top-marks': topMarks,
	'head-to-head': headToHead,
	median,
	chair: chairDecides,
}

/** Each step keeps the best, the next runs among those left. Nothing but votes and the chair decides. */
export const runTieChain = (
	reading: Reading,
	chain: RoundRules['tieChain'],
	tied: readonly string[],
	chair: ChairDecision | null,
): { steps: TieStep[]; left: readonly string[] } => {
	const steps: TieStep[] = []
	let left = tied
	for (const breaker of chain) {
		if (left.length === 1) break
		steps.push(...stepOf[breaker](reading, left, chair))
		left = steps.at(-1)?.left ?? tied
	}
	return { steps, left }
}
