import type { Interval } from '#app/domain/contest/phase.ts'
import { instantOf } from '#app/domain/contest/wall-clock.ts'

export const roundStates = ['upcoming', 'open', 'ended', 'closed'] as const
export type RoundState = (typeof roundStates)[number]

interface VotingTimes {
	readonly votingOpens: string
	readonly votingCloses: string
}

/** When a country's ballots may be cast: wall-clock in the edition's zone, or longer where it was extended. */
export const votingWindow = (round: VotingTimes, zone: string, extendedTo: string | null = null): Interval => ({
	opens: instantOf(round.votingOpens, zone),
	closes: instantOf(extendedTo ?? round.votingCloses, zone),
})

/**
 * Voting ends by the clock; closed it is only by the recorded act. It does not begin where the round before is not
 * closed, or where a longlist's parts are not given out yet.
 */
export const roundState = ({ opens, closes }: Interval, closed: boolean, now: Date, ready = true): RoundState => {
	if (closed) return 'closed'
	if (!ready || now < opens) return 'upcoming'
	return now < closes ? 'open' : 'ended'
}
