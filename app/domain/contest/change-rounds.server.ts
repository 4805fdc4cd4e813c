import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { digestOf } from '#app/domain/shared/digest.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { announcements, ballotNotes, recusals, roundCountries, rounds, winners } from '#db/schema/index.ts'
import { changeEdition } from './change-edition.server.ts'
import type { Edition, Round } from './edition.ts'
import { checkRoundDates, type RoundDates, type RoundDatesRefusal } from './round-dates.ts'
import { formerRound, hasRoundOpened, nextRound } from './round-order.ts'

export type AddRoundRefusal = RoundDatesRefusal | 'already-released' | 'round-not-found'

/**
 * Adds a round after the last one, with its rules but no longlist; they can be changed until it opens. From now on it
 * is the one that decides: winners that were recorded already are no longer.
 */
export const addRound = (
	context: ActingContext,
	editionId: string,
	{ votingOpens, votingCloses }: RoundDates,
): Promise<Outcome<{ position: number }, AddRoundRefusal>> =>
	changeEdition(context, editionId, 'round.added', async (tx, edition, now) => {
		const last = edition.rounds.at(-1)
		if (!last) return refuse('round-not-found')
		if (await isReleased(tx, editionId)) return refuse('already-released')
		const position = last.position + 1
		const dates = { votingOpens, votingCloses }
		const checked = checkRoundDates(edition, position, dates, now)
		if (!checked.ok) return checked

		await holdRounds(tx, editionId)
		const { longlist: _, ...rules } = last.rules
		const [round] = await tx
			.insert(rounds)
			.values({ editionId, position, ...dates, rules })
			.returning({ id: rounds.id })
		const standing = and(eq(winners.editionId, editionId), isNull(winners.supersededAt))
		await tx.update(winners).set({ supersededAt: now }).where(standing)
		return ok({ value: { position }, logged: { round: round?.id ?? '', position, ...dates, rules: digestOf(rules) } })
	})

export type RemoveRoundRefusal = 'round-not-found' | 'voting-already-open' | 'last-round'

/** Takes away a round that has not opened; what partners said of conflicts holds in the round beside it. */
export const removeRound = (
	context: ActingContext,
	editionId: string,
	roundId: string,
): Promise<Outcome<null, RemoveRoundRefusal>> =>
	changeEdition(context, editionId, 'round.removed', async (tx, edition, now) => {
		const round = edition.rounds.find(({ id }) => id === roundId)
		if (!round) return refuse('round-not-found')
		if (hasRoundOpened(round, edition.zone, now)) return refuse('voting-already-open')
		const beside = formerRound(edition.rounds, round) ?? nextRound(edition.rounds, round)
		if (!beside) return refuse('last-round')

		await holdRounds(tx, editionId)
		await moveRecusals(tx, round, beside)
		await tx.delete(ballotNotes).where(eq(ballotNotes.roundId, roundId))
		await tx.delete(roundCountries).where(eq(roundCountries.roundId, roundId))
		await tx.delete(rounds).where(eq(rounds.id, roundId))
		await closeUp(tx, edition, round)
		return ok({ value: null, logged: { round: roundId, position: round.position } })
	})

async function isReleased(tx: Tx, editionId: string): Promise<boolean> {
	const released = and(eq(announcements.editionId, editionId), isNotNull(announcements.releasedAt))
	return (await tx.select({ id: announcements.editionId }).from(announcements).where(released)).length > 0
}

/** A closure holds its round too: which one is the last does not change under it. */
async function holdRounds(tx: Tx, editionId: string): Promise<void> {
	await tx
		.select({ id: rounds.id })
		.from(rounds)
		.where(eq(rounds.editionId, editionId))
		.orderBy(asc(rounds.position))
		.for('update')
}

async function moveRecusals(tx: Tx, { id: from }: Round, { id: to }: Round): Promise<void> {
	await tx.execute(sql`
		update ${recusals} set round_id = ${to} where ${recusals.roundId} = ${from} and not exists (
			select 1 from ${recusals} there
			where there.round_id = ${to} and there.partner_id = ${recusals.partnerId} and there.country = ${recusals.country}
				and there.submission_id is not distinct from ${recusals.submissionId})`)
	await tx.delete(recusals).where(eq(recusals.roundId, from))
}

/** Positions stay 1, 2, 3: they are what pages call the rounds. */
async function closeUp(tx: Tx, { id: editionId }: Edition, { position }: Round): Promise<void> {
	const later = await tx
		.select({ id: rounds.id })
		.from(rounds)
		.where(and(eq(rounds.editionId, editionId), gt(rounds.position, position)))
		.orderBy(asc(rounds.position))
	for (const { id } of later)
		await tx
			.update(rounds)
			.set({ position: sql`${rounds.position} - 1` })
			.where(eq(rounds.id, id))
}
