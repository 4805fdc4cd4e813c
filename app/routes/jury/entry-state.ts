import type { RoundRules } from '#app/domain/contest/rules.ts'
import { isWhole, type Vote } from '#app/domain/voting/ballot.ts'

export type EntryState = 'open' | 'begun' | 'scored' | 'placed' | 'ticked' | 'abstained' | 'recused' | 'left-out'

/** A line of a ballot in a word. */
export const entryState = (rules: RoundRules, vote: Vote | null): EntryState => {
	if (!vote) return rules.method === 'criteria' ? 'open' : 'left-out'
	if (vote.kind === 'ranked') return 'placed'
	if (vote.kind === 'scored') return isWhole(rules, vote) ? 'scored' : 'begun'
	return vote.kind === 'unasked' ? 'left-out' : vote.kind
}
