import type { RoundRules } from '#app/domain/contest/rules.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { quorumOf } from '#app/domain/voting/quorum.ts'
import type { RoundState } from '#app/domain/voting/voting-window.ts'

export interface CountryCount {
	readonly rules: RoundRules
	readonly demo: boolean
	/** It decides: no other round comes after it. */
	readonly last: boolean
	/** Partners that have a ballot here. */
	readonly eligiblePartners: number
	readonly castBallots: number
	readonly eligibleSubmissions: number
	/** Submissions on which too few of those who were asked have answered. */
	readonly belowQuorum: number
}
export type ClosingRefusal = 'round-not-open' | 'voting-still-open' | 'below-quorum' | 'longlist-without-final'

export const quorumIn = ({ rules, eligiblePartners }: CountryCount): number =>
	quorumOf(rules.quorumShare, eligiblePartners)

/** Without anything to vote on no ballots are needed either. */
export const isBelowQuorum = (count: CountryCount): boolean =>
	count.eligibleSubmissions > 0 && (count.castBallots < quorumIn(count) || count.belowQuorum > 0)

/** Ending early needs every ballot, or a demo; too few ballots need a reason that is recorded. */
export const mayClose = (
	count: CountryCount,
	state: RoundState,
	belowQuorumReason: string | null,
): Outcome<null, ClosingRefusal> => {
	if (state === 'upcoming') return refuse('round-not-open')
	if (count.rules.longlist && count.last) return refuse('longlist-without-final')
	const allCast = count.eligiblePartners > 0 && count.castBallots === count.eligiblePartners
	if (state === 'open' && !allCast && !count.demo) return refuse('voting-still-open')
	return isBelowQuorum(count) && !belowQuorumReason ? refuse('below-quorum') : ok(null)
}
