import type { Standing } from './standing.ts'
import type { TieStep } from './tie-step.ts'

/** The step of the tie chain after which only one was left; null where nobody was tied for the win. */
export const decidedBy = (steps: readonly TieStep[]): TieStep | null =>
	steps.find(({ left }) => left.length === 1) ?? null

/** How many were tied when the chain began: all that its first step looked at. */
export const tiedAtFirst = ([first]: readonly TieStep[], standings: readonly Standing[]): number => {
	if (!first) return 0
	return first.step === 'chair' ? standings.filter(({ rank }) => rank === 1).length : first.figures.length
}
