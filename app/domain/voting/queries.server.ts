import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import type { Db } from '#db/client.server.ts'
import { ballots, editions, partners, submissions } from '#db/schema/index.ts'
import type { Vote } from './ballot.ts'
import { inOwnOrder } from './ballot-order.ts'
import { respectRecusals } from './recusal.ts'
import { recusalsIn, recusedFrom } from './recusals.server.ts'
import { type BoardCell, type BoardCountry, votingBoard } from './voting-board.server.ts'

/** The round that decides; recorded editions have none. Which one a country is in: `countryRound`. */
export const roundOf = (edition: Edition): Round | null => edition.rounds.at(-1) ?? null

/** The editions and partners of a juror's seats. */
export async function seatsOf(db: Db, partnerIds: readonly string[]) {
	if (partnerIds.length === 0) return []
	return db
		.select({ partnerId: partners.id, partner: partners.name, edition: editions.slug, title: editions.title })
		.from(partners)
		.innerJoin(editions, eq(editions.id, partners.editionId))
		.where(and(inArray(partners.id, [...partnerIds]), isNull(partners.leftAt)))
}

/** A line of a ballot; what is written on its card is read with the card. */
export interface PaperEntry {
	readonly id: string
	readonly code: string
	readonly vote: Vote | null
	/** Why the partner says nothing about it; automatic reasons are words of ours. */
	readonly recusal: { readonly reason: string; readonly automatic: boolean } | null
}
export interface BallotPaper extends BoardCell {
	readonly partner: string
	readonly round: BoardCountry
	/** In the partner's own order; empty before voting opens. */
	readonly entries: readonly PaperEntry[]
	/** The draft as it could be cast. */
	readonly votes: readonly Vote[]
	readonly savedAt: Date | null
	readonly cast: {
		readonly votes: readonly Vote[]
		readonly receipt: string
		readonly revision: number
		readonly castAt: Date
	} | null
	/** Why the partner stepped back from the country. */
	readonly recusalReason: string | null
}

/** One partner's ballot for one country, for its own juror's eyes. */
export async function ballotPaper(
	db: Db,
	edition: Edition,
	round: Round,
	seat: { country: string; partnerId: string },
	now: Date,
): Promise<BallotPaper | null> {
	const board = await votingBoard(db, edition, round, now, seat.partnerId, seat.country)
	const country = board.countries.find((each) => each.country === seat.country)
	const partner = board.partners[0]
	const cell = partner?.cells[seat.country]
	if (!country || !partner || !cell) return null

	const recused = recusedFrom(await recusalsIn(db, { roundId: round.id, ...seat }), seat.partnerId, seat.country)
	const [row] = await db
		.select()
		.from(ballots)
		.where(and(eq(ballots.roundId, round.id), eq(ballots.country, seat.country), eq(ballots.partnerId, seat.partnerId)))
	const votes = respectRecusals(row?.draft ?? [], recused.submissions)
	const asked = new Set(country.submissions)
	const hidden = country.state === 'upcoming' || cell.state === 'home'
	const said = new Map(votes.map((vote) => [vote.submission, vote]))
	return {
		...cell,
		partner: partner.name,
		round: country,
		entries: inOwnOrder(seat.partnerId, hidden ? [] : await codesOf(db, edition.id, country)).map((entry) => ({
			...entry,
			vote: said.get(entry.id) ?? null,
			recusal: recused.why.get(entry.id) ?? null,
		})),
		votes: votes.filter((vote) => asked.has(vote.submission)),
		savedAt: row?.draftAt ?? null,
		cast:
			row?.cast && row.receipt && row.castAt
				? {
						votes: respectRecusals(row.cast, recused.submissions),
						receipt: row.receipt,
						revision: row.revision,
						castAt: row.castAt,
					}
				: null,
		recusalReason: recused.reason,
	}
}

async function codesOf(db: Db, editionId: string, { country, submissions: asked }: BoardCountry) {
	const rows = await db
		.select({ id: submissions.id, code: submissions.code })
		.from(submissions)
		.where(
			and(eq(submissions.editionId, editionId), eq(submissions.country, country), eq(submissions.state, 'published')),
		)
	const wanted = new Set(asked)
	return rows.filter(({ id }) => wanted.has(id))
}
