import type { RoundRules } from '#app/domain/contest/rules.ts'
import type { Vote } from './ballot.ts'

export const abstains = 'abstain'
export const ticks = 'tick'

/** What may be chosen for a submission by the methods that are voted on one sheet; nothing chosen is an answer too. */
export const choicesOf = ({ method, points }: Pick<RoundRules, 'method' | 'points'>, submissions: number): string[] =>
	method === 'points' ? [...points.slice(0, submissions).map((_, i) => String(i + 1)), abstains] : [ticks, abstains]

export const choiceOf = (vote: Vote | null | undefined): string => {
	if (vote?.kind === 'ranked') return String(vote.place)
	if (vote?.kind === 'ticked') return ticks
	return vote?.kind === 'abstained' ? abstains : ''
}

export const voteOfChoice = (submission: string, choice: string): Vote[] => {
	if (choice === abstains) return [{ submission, kind: 'abstained' }]
	if (choice === ticks) return [{ submission, kind: 'ticked' }]
	return /^\d{1,3}$/.test(choice) ? [{ submission, kind: 'ranked', place: Number(choice) }] : []
}
