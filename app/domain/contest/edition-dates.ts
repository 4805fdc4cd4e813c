import type { Outcome } from '#app/domain/shared/outcome.ts'
import { ok, refuse } from '#app/domain/shared/outcome.ts'
import type { CountryDates, EditionDates } from './phase.ts'
import { callOf, countriesOrOwnZone, moderationEnds, votingOf } from './phase.ts'
import { isWallClock, isZone } from './wall-clock.ts'

export type DatesRefusal =
	| 'wall-clock-invalid'
	| 'zone-unknown'
	| 'moderation-days-invalid'
	| 'call-closes-before-it-opens'
	| 'voting-opens-before-call-closes'
	| 'voting-opens-before-moderation-ends'
	| 'voting-closes-before-it-opens'

const isReadable = (edition: EditionDates, countries: readonly CountryDates[]): Outcome<null, DatesRefusal> => {
	const { callOpens, callCloses, votingOpens, votingCloses } = edition
	const extensions = countries.flatMap((country) => country.callCloses ?? [])
	if (![callOpens, callCloses, votingOpens, votingCloses, ...extensions].every(isWallClock)) {
		return refuse('wall-clock-invalid')
	}
	if (![edition.zone, ...countries.map((country) => country.zone)].every(isZone)) return refuse('zone-unknown')
	const days = edition.moderationDays
	return Number.isInteger(days) && days >= 0 && days <= 365 ? ok(null) : refuse('moderation-days-invalid')
}

/** Whether the dates make a contest in every country: call, moderation and voting follow one another and none is empty. */
export const checkDates = (edition: EditionDates, countries: readonly CountryDates[]): Outcome<null, DatesRefusal> => {
	const readable = isReadable(edition, countries)
	if (!readable.ok) return readable

	const voting = votingOf(edition)
	for (const country of countriesOrOwnZone(edition, countries)) {
		const call = callOf(edition, country)
		if (call.closes <= call.opens) return refuse('call-closes-before-it-opens')
		if (voting.opens < call.closes) return refuse('voting-opens-before-call-closes')
		if (voting.opens < moderationEnds(edition, country)) return refuse('voting-opens-before-moderation-ends')
	}
	return voting.closes > voting.opens ? ok(null) : refuse('voting-closes-before-it-opens')
}
