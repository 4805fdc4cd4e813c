import type { Round } from '#app/domain/contest/edition.ts'
import { countryRound } from '#app/domain/voting/country-rounds.server.ts'
import { type BallotPaper, ballotPaper, type PaperEntry } from '#app/domain/voting/queries.server.ts'
import type { Seat } from '#app/domain/voting/seat.ts'
import { type RouteArgs, requireJurorOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'

/** The juror's seat for the country of the URL, in the round that the country has come to. */
export async function requireSeat(args: RouteArgs) {
	const { juror, edition, partnerId, now } = await requireJurorOf(args)
	const country = args.params.country ?? ''
	const round = await countryRound(juror.db, edition, country, now)
	if (!round) throw notFound()
	const seat: Seat = { roundId: round.id, country, partnerId }
	return { juror, edition, round, seat, now, base: `/jury/editions/${edition.slug}/${country}` }
}

/** The ballot of that seat, as its own juror sees it. */
export async function requirePaper(args: RouteArgs) {
	const asked = await requireSeat(args)
	const paper = await ballotPaper(asked.juror.db, asked.edition, asked.round, asked.seat, asked.now)
	if (!paper) throw notFound()
	return { ...asked, paper }
}

/** One submission on it, with its place in the partner's own order. */
export async function requireEntry(args: RouteArgs) {
	const asked = await requirePaper(args)
	const at = asked.paper.entries.findIndex((each) => each.code === args.params.code)
	const entry = asked.paper.entries[at]
	if (!entry) throw notFound()
	return { ...asked, entry, at }
}

/** Where to go on after a submission: the next that is not answered yet, else the review. */
export const nextOf = (base: string, round: Round, paper: BallotPaper, from: number): string => {
	const later = [...paper.entries.slice(from + 1), ...paper.entries.slice(0, from)]
	const open = later.find((entry) => isOpen(round, entry))
	return open ? `${base}/entries/${open.code}` : `${base}/ballot`
}

export const isOpen = ({ rules }: Round, { vote }: PaperEntry): boolean => {
	if (!vote) return true
	return vote.kind === 'scored' && rules.criteria.some(({ key }) => vote.scores[key] === undefined)
}
