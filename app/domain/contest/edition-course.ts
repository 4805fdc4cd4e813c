import type { Edition } from './edition.ts'
import { type EditionCourse, votingOf } from './phase.ts'

/** An edition's dates as phases need them; without a round the voting starts and ends with the call. */
export function courseOf(edition: Edition): EditionCourse {
	const first = edition.rounds[0]
	const last = edition.rounds.at(-1)
	return {
		callOpens: edition.callOpens,
		callCloses: edition.callCloses,
		votingOpens: first?.votingOpens ?? edition.callCloses,
		votingCloses: last?.votingCloses ?? edition.callCloses,
		zone: edition.zone,
		moderationDays: edition.moderationDays,
		releasedAt: edition.announcedFrom,
	}
}

/** From then on the rules and the opening itself are frozen. */
export const hasVotingOpened = (edition: Edition, now: Date): boolean =>
	edition.rounds.length > 0 && votingOf(courseOf(edition)).opens <= now
