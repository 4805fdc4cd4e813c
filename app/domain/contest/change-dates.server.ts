import { eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { editions, rounds } from '#db/schema/index.ts'
import { changeEdition } from './change-edition.server.ts'
import { hasVotingOpened } from './edition-course.ts'
import { checkDates, type DatesRefusal } from './edition-dates.ts'
import type { DatesInput } from './edition-form.ts'
import { instantOf } from './wall-clock.ts'

export type ChangeDatesRefusal = DatesRefusal | 'voting-already-open' | 'voting-opens-in-the-past'

/** Moves an edition's dates. Once voting has opened nothing moves here any more: extensions are the round's, per country. */
export const changeDates = (
	context: ActingContext,
	editionId: string,
	input: DatesInput,
): Promise<Outcome<null, ChangeDatesRefusal>> =>
	changeEdition(context, editionId, 'edition.dates-changed', async (tx, edition, now) => {
		if (hasVotingOpened(edition, now)) return refuse('voting-already-open')
		const checked = checkDates(input, edition.countries)
		if (!checked.ok) return checked
		if (instantOf(input.votingOpens, input.zone) < now) return refuse('voting-opens-in-the-past')

		const { zone, callOpens, callCloses, moderationDays, votingOpens, votingCloses } = input
		await tx.update(editions).set({ zone, callOpens, callCloses, moderationDays }).where(eq(editions.id, editionId))
		await tx.update(rounds).set({ votingOpens, votingCloses }).where(eq(rounds.editionId, editionId))
		return ok({ value: null, logged: { zone, callOpens, callCloses, moderationDays, votingOpens, votingCloses } })
	})
