import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { appointments, ballots, invitations, partners } from '#db/schema/index.ts'
import { type BallotPlace, ballotPlaces } from './ballot-places.server.ts'
import { regiveIfLonglist } from './give-out-longlist.server.ts'
import { lockRoundCountry } from './lock-round-country.server.ts'
import { currentBoard } from './voting-board.server.ts'
import { type WithdrawalInput, type WithdrawalRefusal, withdrawBallots } from './withdrawal.ts'

export type DepartureRefusal = WithdrawalRefusal | 'partner-unknown'

/**
 * A partner leaves, with a reason: its seat ends, and the ballots of all countries that are not closed yet are
 * withdrawn. Until it is done no country can be closed, and nobody casts: the ballots of a country count, or they do not.
 */
export function letPartnerLeave(
	context: ActingContext,
	editionId: string,
	partnerId: string,
	{ reason }: WithdrawalInput,
): Promise<Outcome<{ withdrawn: string[] }, DepartureRefusal>> {
	return context.db.transaction(async (tx) => {
		const edition = await findEditionById(tx, editionId)
		if (!edition) return refuse('partner-unknown')
		await lockCountries(tx, edition)
		const isThisOne = and(eq(partners.id, partnerId), eq(partners.editionId, editionId))
		const [partner] = await tx.select().from(partners).where(isThisOne).for('no key update')
		if (!partner) return refuse('partner-unknown')
		const now = await context.clock(tx)
		const board = await currentBoard(tx, edition, now, partnerId)
		const countries = ballotPlaces(board, edition.rounds, partnerId)
		const may = withdrawBallots({ hasLeft: partner.leftAt !== null, countries })
		if (!may.ok) return may

		const open = countries.filter((place) => place.open)
		const { salt, commitment } = commitTo(context, reason)
		await tx.update(partners).set({ leftAt: now, leftReason: reason, leftSalt: salt }).where(isThisOne)
		await endSeat(tx, partnerId, now)
		await forgetDrafts(tx, partnerId, open)
		const withdrawn = open.map(({ country }) => country)
		await regiveIfLonglist(context, tx, editionId)
		await bumpEdition(tx, editionId)
		await appendToLog(context, tx, editionId, 'partner.left', {
			by: context.person.id,
			partner: partnerId,
			reason: commitment,
			withdrawn,
		})
		return ok({ withdrawn })
	})
}

/** In one order, before any other row: whoever casts or closes holds one of them and waits for none. */
async function lockCountries(tx: Tx, { rounds, countries }: Edition): Promise<void> {
	const codes = countries.map(({ country }) => country).sort()
	for (const { id } of rounds) for (const country of codes) await lockRoundCountry(tx, id, country, 'update')
}

/** Nobody sits there any more, and nobody who was asked can sit down. */
async function endSeat(tx: Tx, partnerId: string, now: Date): Promise<void> {
	const inForce = and(eq(appointments.partnerId, partnerId), isNull(appointments.until))
	await tx.update(appointments).set({ until: now }).where(inForce)
	const unanswered = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt))
	await tx
		.update(invitations)
		.set({ revokedAt: now })
		.where(and(eq(invitations.partnerId, partnerId), unanswered))
}

/** What was cast stays behind its commitment in the log, and is counted nowhere. */
async function forgetDrafts(tx: Tx, partnerId: string, open: readonly BallotPlace[]): Promise<void> {
	const withdrawn = or(
		...open.map(({ roundId, country }) => and(eq(ballots.roundId, roundId), eq(ballots.country, country))),
	)
	if (!withdrawn) return
	const theirs = and(eq(ballots.partnerId, partnerId), withdrawn)
	await tx.delete(ballots).where(and(theirs, isNull(ballots.cast)))
	await tx
		.update(ballots)
		.set({ draft: sql`${ballots.cast}` })
		.where(theirs)
}
