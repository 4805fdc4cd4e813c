import { eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { editions, rounds } from '#db/schema/index.ts'
import { changeEdition } from './change-edition.server.ts'
import { hasVotingOpened } from './edition-course.ts'
import { checkDates } from './edition-dates.ts'
import type { DatesInput } from './edition-form.ts'
import { checkRoundDates, type RoundDates, type RoundDatesRefusal } from './round-dates.ts'
import { hasRoundOpened } from './round-order.ts'

export type ChangeDatesRefusal = RoundDatesRefusal | 'voting-already-open'

/**
 * Moves the call, the moderation and the first round, which follow one another. Once voting has opened nothing moves
 * here any more: extensions are the round's, per country.
 */
export const changeDates = (
	context: ActingContext,
	editionId: string,
	input: DatesInput,
): Promise<Outcome<null, ChangeDatesRefusal>> =>
	changeEdition(context, editionId, 'edition.dates-changed', async (tx, edition, now) => {
		if (hasVotingOpened(edition, now)) return refuse('voting-already-open')
		const { zone, callOpens, callCloses, moderationDays, votingOpens, votingCloses } = input
		const dates = { zone, callOpens, callCloses, moderationDays }
		const checked = checkDates(input, edition.countries)
		if (!checked.ok) return checked
		const [first] = edition.rounds
		if (first) {
			const placed = checkRoundDates({ ...edition, ...dates }, first.position, input, now)
			if (!placed.ok) return placed
			await tx.update(rounds).set({ votingOpens, votingCloses }).where(eq(rounds.id, first.id))
		}
		await tx.update(editions).set(dates).where(eq(editions.id, editionId))
		return ok({ value: null, logged: { ...dates, votingOpens, votingCloses } })
	})

export type ChangeRoundDatesRefusal = RoundDatesRefusal | 'voting-already-open' | 'round-not-found'

/** Moves one round, until its own voting opens. */
export const changeRoundDates = (
	context: ActingContext,
	editionId: string,
	roundId: string,
	{ votingOpens, votingCloses }: RoundDates,
): Promise<Outcome<null, ChangeRoundDatesRefusal>> =>
	changeEdition(context, editionId, 'round.dates-changed', async (tx, edition, now) => {
		const round = edition.rounds.find(({ id }) => id === roundId)
		if (!round) return refuse('round-not-found')
		if (hasRoundOpened(round, edition.zone, now)) return refuse('voting-already-open')
		const dates = { votingOpens, votingCloses }
		const checked = checkRoundDates(edition, round.position, dates, now)
		if (!checked.ok) return checked
		await tx.update(rounds).set(dates).where(eq(rounds.id, roundId))
		return ok({ value: null, logged: { round: roundId, ...dates } })
	})
