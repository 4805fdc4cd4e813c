import { and, eq, exists, isNull, sql } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { appointments, ballots, partners, rounds } from '#db/schema/index.ts'
import { findRound, type VotingRound } from './find-round.server.ts'
import { holdRound, lockRoundCountry } from './lock-round-country.server.ts'
import { recusalsIn, recusedFrom } from './recusals.server.ts'
import { roundField } from './round-field.server.ts'
import type { Seat } from './seat.ts'
import { roundState, votingWindow } from './voting-window.ts'

export interface OpenBallot {
	readonly round: VotingRound
	readonly partner: { readonly id: string; readonly name: string }
	readonly submissions: readonly string[]
	readonly recused: ReadonlySet<string>
	readonly now: Date
}
export type BallotRefusal =
	| 'ballot-not-found'
	| 'seat-ended'
	| 'home-country'
	| 'recused-from-country'
	| 'round-not-open'
	| 'round-ended'

/** The seat's ballot while voting is open. Until the transaction ends no closure can come between. */
export async function openBallot(
	context: ActingContext,
	tx: Tx,
	seat: Seat,
): Promise<Outcome<OpenBallot, BallotRefusal>> {
	const held = await lockRoundCountry(tx, seat.roundId, seat.country, 'share')
	const [now, round, partner, recusals] = await Promise.all([
		context.clock(tx),
		findRound(tx, seat.roundId),
		findPartner(tx, context, seat),
		recusalsIn(tx, seat),
	])
	if (!held || !round) return refuse('ballot-not-found')
	if (!partner) return refuse('ballot-not-found')
	if (!partner.seated) return refuse('seat-ended')
	if (round.rules.homeCountryRule && partner.homeCountry === seat.country) return refuse('home-country')

	if (round.rules.longlist) await holdRound(tx, round.id)
	const field = await roundField(tx, round, seat.country, seat.partnerId)
	const window = votingWindow(round, round.zone, held.votingCloses)
	const state = roundState(window, field.closed, now, field.ready)
	if (state === 'upcoming') return refuse('round-not-open')
	if (state !== 'open') return refuse('round-ended')
	const recused = recusedFrom(recusals, seat.partnerId, seat.country)
	if (recused.wholly) return refuse('recused-from-country')
	const submissions = field.asks(partner.id)
	if (round.rules.longlist && submissions.length === 0) return refuse('ballot-not-found')
	return ok({ round, partner, submissions, recused: recused.submissions, now })
}

async function findPartner(tx: Tx, context: ActingContext, { roundId, partnerId }: Seat) {
	const { id, name, homeCountry } = partners
	const [partner] = await tx
		.select({ id, name, homeCountry, seated: isSeated(tx, context) })
		.from(partners)
		.innerJoin(rounds, eq(rounds.editionId, partners.editionId))
		.where(and(eq(id, partnerId), eq(rounds.id, roundId), isNull(partners.leftAt)))
	return partner
}

/** The page may have been opened before the seat was handed over. */
const isSeated = (tx: Tx, { person }: ActingContext) =>
	sql<boolean>`${exists(
		tx
			.select({ id: appointments.id })
			.from(appointments)
			.where(
				and(
					eq(appointments.partnerId, partners.id),
					eq(appointments.personId, person.id),
					eq(appointments.role, 'juror'),
					isNull(appointments.until),
				),
			),
	)}`

/** The seat's row, begun if it is not there, and held: two tabs of one juror take turns. */
export async function holdBallot(context: ActingContext, tx: Tx, seat: Seat, now: Date) {
	const begun = await heldBallot(tx, seat)
	if (begun) return begun
	const nothing = { draft: [], draftAt: now, draftBy: context.person.id }
	await tx
		.insert(ballots)
		.values({ ...seat, ...nothing })
		.onConflictDoNothing()
	const ballot = await heldBallot(tx, seat)
	if (!ballot) throw new Error('the ballot vanished')
	return ballot
}

async function heldBallot(tx: Tx, { roundId, country, partnerId }: Seat) {
	const [ballot] = await tx
		.select()
		.from(ballots)
		.where(and(eq(ballots.roundId, roundId), eq(ballots.country, country), eq(ballots.partnerId, partnerId)))
		.for('update')
	return ballot
}
