import type { RoundRules } from '#app/domain/contest/rules.ts'
import { isWhole, type Vote } from './ballot.ts'

/** What one's own votes are worth beside each other: more is better, null says nothing. For lists; the count has its own. */
export const ownValue = (
	rules: Pick<RoundRules, 'criteria' | 'points' | 'method'>,
	vote: Vote | null,
): number | null => {
	if (vote?.kind === 'ranked') return -vote.place
	if (vote?.kind === 'ticked') return 1
	if (vote?.kind !== 'scored' || !isWhole(rules as RoundRules, vote)) return null
	return rules.criteria.reduce((sum, { key, weight }) => sum + weight * (vote.scores[key] ?? 0), 0)
}

/** The weighted mean of marks, as a number to read. */
export const meanMark = ({ criteria }: Pick<RoundRules, 'criteria'>, value: number): number =>
	value / criteria.reduce((sum, { weight }) => sum + weight, 0)
