import { z } from 'zod'
import { byText } from '#app/domain/shared/text-order.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { compareRatios, Ratio } from './ratio.ts'

export const Figure = z.object({ submission: z.string(), figure: Ratio })
export type Figure = z.infer<typeof Figure>

/** Two submissions on the ballots that voted on both. */
export const Duel = z.object({
	first: z.string(),
	second: z.string(),
	preferFirst: z.int().min(0),
	preferSecond: z.int().min(0),
	equal: z.int().min(0),
})
export type Duel = z.infer<typeof Duel>

const Left = z.array(z.string())

/** One step of the tie chain as it was taken: the figures of those still tied, and who is left. */
export const TieStep = z.discriminatedUnion('step', [
	z.object({ step: z.literal('top-marks'), mark: z.int(), figures: z.array(Figure), left: Left }),
	z.object({ step: z.literal('head-to-head'), duels: z.array(Duel), figures: z.array(Figure), left: Left }),
	z.object({ step: z.literal('median'), figures: z.array(Figure), left: Left }),
	z.object({ step: z.literal('chair'), reason: z.string(), left: Left }),
])
export type TieStep = z.infer<typeof TieStep>

/** Fed with every ballot, a step says what it found; without `add` it needs none. */
export type StepCount = { readonly add?: (votes: readonly Vote[]) => void; readonly steps: () => TieStep[] }

/** Best figure first; those that share it stay. */
export const keepBest = (figures: readonly Figure[]): { figures: Figure[]; left: string[] } => {
	const sorted = figures.toSorted(byText((one) => one.submission)).sort((a, b) => compareRatios(b.figure, a.figure))
	const best = sorted[0]!.figure
	return {
		figures: sorted,
		left: sorted.filter((one) => compareRatios(one.figure, best) === 0).map((one) => one.submission),
	}
}
