import { and, eq, exists, isNull, sql } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { appointments, ballots, partners } from '#db/schema/index.ts'
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
	const now = await context.clock(tx)
	const round = await findRound(tx, seat.roundId)
	if (!held || !round) return refuse('ballot-not-found')
	const [partner] = await tx
		.select({ id: partners.id, name: partners.name, homeCountry: partners.homeCountry, seated: isSeated(tx, context) })
		.from(partners)
		.where(and(eq(partners.id, seat.partnerId), eq(partners.editionId, round.editionId), isNull(partners.leftAt)))
	if (!partner) return refuse('ballot-not-found')
	if (!partner.seated) return refuse('seat-ended')
	if (round.rules.homeCountryRule && partner.homeCountry === seat.country) return refuse('home-country')

	if (round.rules.longlist) await holdRound(tx, round.id)
	const field = await roundField(tx, round, seat.country, seat.partnerId)
	const window = votingWindow(round, round.zone, held.votingCloses)
	const state = roundState(window, field.closed, now, field.ready)
	if (state === 'upcoming') return refuse('round-not-open')
	if (state !== 'open') return refuse('round-ended')
	const recused = recusedFrom(await recusalsIn(tx, seat), seat.partnerId, seat.country)
	if (recused.wholly) return refuse('recused-from-country')
	const submissions = field.asks(partner.id)
	if (round.rules.longlist && submissions.length === 0) return refuse('ballot-not-found')
	return ok({ round, partner, submissions, recused: recused.submissions, now })
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
	await tx
		.insert(ballots)
		.values({ ...seat, draft: [], draftAt: now, draftBy: context.person.id })
		.onConflictDoNothing()
	const [ballot] = await tx
		.select()
		.from(ballots)
		.where(
			and(eq(ballots.roundId, seat.roundId), eq(ballots.country, seat.country), eq(ballots.partnerId, seat.partnerId)),
		)
		.for('update')
	if (!ballot) throw new Error('the ballot vanished')
	return ballot
}
