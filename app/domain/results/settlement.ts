import type { ResultBundle } from './result-bundle.ts'
import { type Settlement, succession, tally } from './tally.ts'
import type { ChairDecision } from './tie-chain.ts'

/** Who wins by the frozen ballots when these submissions are gone; the chair's word may be a later one than the bundle's. */
export const settlementOf = (
	bundle: Pick<ResultBundle, 'rules' | 'eligible' | 'ballots' | 'chair'>,
	gone: readonly string[],
	chair: ChairDecision | null = bundle.chair,
): Settlement => {
	if (gone.length > 0) return succession(bundle, gone, chair)
	const { tieSteps, outcome } = tally(bundle, chair)
	return { tieSteps, outcome }
}
