import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Edition, Round } from './edition.ts'
import { checkDates, type DatesRefusal } from './edition-dates.ts'
import { formerRound, nextRound } from './round-order.ts'
import { instantOf, isWallClock } from './wall-clock.ts'

export type RoundDates = Pick<Round, 'votingOpens' | 'votingCloses'>
export type RoundDatesRefusal = DatesRefusal | 'voting-opens-in-the-past' | 'rounds-overlap'

/**
 * Whether a round can stand at this place of the edition with these dates: it opens in the future, the first after the
 * moderation and every other one not before the former closes.
 */
export const checkRoundDates = (
	edition: Edition,
	position: number,
	dates: RoundDates,
	now: Date,
): Outcome<null, RoundDatesRefusal> => {
	if (![dates.votingOpens, dates.votingCloses].every(isWallClock)) return refuse('wall-clock-invalid')
	const at = (wallClock: string) => instantOf(wallClock, edition.zone)
	const former = formerRound(edition.rounds, { position })
	const next = nextRound(edition.rounds, { position })
	if (!former) {
		const first = checkDates({ ...edition, ...dates }, edition.countries)
		if (!first.ok) return first
	}
	if (at(dates.votingOpens) < now) return refuse('voting-opens-in-the-past')
	if (at(dates.votingCloses) <= at(dates.votingOpens)) return refuse('voting-closes-before-it-opens')
	if (former && at(dates.votingOpens) < at(former.votingCloses)) return refuse('rounds-overlap')
	return next && at(next.votingOpens) < at(dates.votingCloses) ? refuse('rounds-overlap') : ok(null)
}
