import type { Edition } from './edition.ts'
import { type EditionCourse, votingOf } from './phase.ts'

/**
 * An edition's dates as phases need them: voting from the first round's opening to the last end there is, more time of
 * single countries included. Without a round the voting starts and ends with the call.
 */
export function courseOf(edition: Edition): EditionCourse {
	const turns = edition.rounds.flatMap(({ votingOpens, votingCloses, extendedTo }) => [
		votingOpens,
		votingCloses,
		...(extendedTo ? [extendedTo] : []),
	])
	return {
		callOpens: edition.callOpens,
		callCloses: edition.callCloses,
		votingOpens: edition.rounds[0]?.votingOpens ?? edition.callCloses,
		votingCloses: turns.toSorted().at(-1) ?? edition.callCloses,
		turns,
		zone: edition.zone,
		moderationDays: edition.moderationDays,
		releasedAt: edition.announcedFrom,
	}
}

/** From then on what holds for all rounds is frozen: countries, zone and the call. */
export const hasVotingOpened = (edition: Edition, now: Date): boolean =>
	edition.rounds.length > 0 && votingOf(courseOf(edition)).opens <= now
