import { isLastRound } from '#app/domain/contest/round-order.ts'
import type { VotingBoard } from './voting-board.server.ts'

/** A country in which a partner has a ballot or may have one, in the round that the country is in. */
export interface BallotPlace {
	readonly country: string
	readonly roundId: string
	readonly position: number
	/** Voting has begun and nobody has closed it: a ballot that is here can still be withdrawn. */
	readonly open: boolean
	/** Counted here; what was counted stays. */
	readonly counted: boolean
	/** Closed for good: no round is to come. */
	readonly closed: boolean
	readonly cast: boolean
}

/** All places of a partner: not at home, and not where it stepped back from the whole country. */
export const ballotPlaces = (
	{ countries, partners }: VotingBoard,
	rounds: readonly { readonly position: number }[],
	partnerId: string,
): BallotPlace[] => {
	const cells = partners.find(({ id }) => id === partnerId)?.cells ?? {}
	return countries.flatMap(({ country, roundId, position, state }) => {
		const ballot = cells[country]?.state
		if (!ballot || ballot === 'home' || ballot === 'recused') return []
		return {
			...{ country, roundId, position },
			open: (state === 'open' || state === 'ended') && ballot !== 'unasked',
			counted: state === 'closed',
			closed: state === 'closed' && isLastRound(rounds, { position }),
			cast: ballot === 'cast' || ballot === 'reopened',
		}
	})
}
