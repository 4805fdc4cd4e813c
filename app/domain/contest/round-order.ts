import type { Round } from './edition.ts'
import { instantOf } from './wall-clock.ts'

/** As much of a round as its place among the others needs. */
export interface PlacedRound {
	readonly id: string
	readonly position: number
	readonly rules: { readonly longlist?: unknown }
}
type Here = { readonly position: number }

/** The round that a country has to close before this one begins there. */
export const formerRound = <R extends Here>(rounds: readonly R[], { position }: Here): R | null =>
	rounds.filter((each) => each.position < position).at(-1) ?? null

export const nextRound = <R extends Here>(rounds: readonly R[], { position }: Here): R | null =>
	rounds.find((each) => each.position > position) ?? null

/** The longlist whose best are all that this round asks about. */
export const longlistBefore = <R extends PlacedRound>(rounds: readonly R[], { position }: Here): R | null =>
	rounds.filter((each) => each.position < position && each.rules.longlist).at(-1) ?? null

/** The chair, the tie chain and the winner belong to the last round; those before it only say who goes on. */
export const isLastRound = (rounds: readonly Here[], { position }: Here): boolean =>
	rounds.every((each) => each.position <= position)

/** From then on its rules are frozen and its dates stand. */
export const hasRoundOpened = ({ votingOpens }: Pick<Round, 'votingOpens'>, zone: string, now: Date): boolean =>
	instantOf(votingOpens, zone) <= now

/**
 * The round a country is in: each country walks through them by itself. The earliest that has opened and is not
 * closed there, else the last that has opened, else the first.
 */
export const roundUnderWay = (
	rounds: readonly Round[],
	zone: string,
	closed: ReadonlySet<string>,
	now: Date,
): Round | null => {
	const opened = rounds.filter((round) => hasRoundOpened(round, zone, now))
	return opened.find(({ id }) => !closed.has(id)) ?? opened.at(-1) ?? rounds[0] ?? null
}
