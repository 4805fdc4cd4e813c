import type { RoundRules } from '#app/domain/contest/rules.ts'
import type { BallotState } from './ballot-state.ts'
import { quorumOf } from './quorum.ts'

export interface CountryQuorum {
	readonly cast: number
	readonly eligible: number
	readonly needed: number
}

/** How near a country is to its quorum, from how far its ballots are. */
export const countryQuorum = (
	{ quorumShare }: Pick<RoundRules, 'quorumShare'>,
	ballots: readonly BallotState[],
): CountryQuorum => {
	const own = ballots.filter((state) => state !== 'home' && state !== 'recused' && state !== 'unasked')
	const cast = own.filter((state) => state === 'cast' || state === 'reopened').length
	return { cast, eligible: own.length, needed: quorumOf(quorumShare, own.length) }
}
