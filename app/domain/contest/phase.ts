import { daysLater, instantOf } from './wall-clock.ts'

export const phases = ['upcoming', 'open', 'moderation', 'voting', 'counting', 'announced', 'archived'] as const
export type Phase = (typeof phases)[number]

/** Wall-clock times: the call's in each country's own zone, the voting's in the edition's. */
export interface EditionDates {
	readonly callOpens: string
	readonly callCloses: string
	readonly votingOpens: string
	readonly votingCloses: string
	readonly zone: string
	readonly moderationDays: number
}

export interface EditionCourse extends EditionDates {
	/** All openings and ends of rounds. */
	readonly turns?: readonly string[]
	/** The announcement's instant, which may still be to come. */
	readonly releasedAt?: Date | null
	readonly archivedAt?: Date | null
}

export interface CountryDates {
	readonly country: string
	readonly zone: string
	/** An extension for this country only. */
	readonly callCloses?: string | null
}

/** Half-open: the instant it opens is in, the instant it closes is out. */
export interface Interval {
	readonly opens: Date
	readonly closes: Date
}

const isIn = ({ opens, closes }: Interval, now: Date): boolean => opens <= now && now < closes

const callCloses = (edition: EditionDates, country: CountryDates): string => country.callCloses ?? edition.callCloses

export const callOf = (edition: EditionDates, country: CountryDates): Interval => ({
	opens: instantOf(edition.callOpens, country.zone),
	closes: instantOf(callCloses(edition, country), country.zone),
})

/** Until then confirmations, guardians' answers and answers to change requests may come. */
export const moderationEnds = (edition: EditionDates, country: CountryDates): Date =>
	instantOf(daysLater(callCloses(edition, country), edition.moderationDays), country.zone)

export const votingOf = (edition: EditionDates): Interval => ({
	opens: instantOf(edition.votingOpens, edition.zone),
	closes: instantOf(edition.votingCloses, edition.zone),
})

export const isCallOpen = (edition: EditionDates, country: CountryDates, now: Date): boolean =>
	isIn(callOf(edition, country), now)

/** Derived, never stored. A country's own until voting opens, from then on the edition's. */
export const phaseOf = (edition: EditionCourse, country: CountryDates, now: Date): Phase => {
	if (edition.archivedAt && edition.archivedAt <= now) return 'archived'
	if (edition.releasedAt && edition.releasedAt <= now) return 'announced'
	const voting = votingOf(edition)
	if (voting.closes <= now) return 'counting'
	if (voting.opens <= now) return 'voting'
	const call = callOf(edition, country)
	if (call.closes <= now) return 'moderation'
	return call.opens <= now ? 'open' : 'upcoming'
}

/** An edition without countries, as when it is being made, runs in its own zone. */
export const countriesOrOwnZone = (
	edition: EditionDates,
	countries: readonly CountryDates[],
): readonly CountryDates[] => (countries.length > 0 ? countries : [{ country: '', zone: edition.zone }])

/** Of the whole edition: open as soon and as long as the call is open anywhere. */
export const editionPhase = (edition: EditionCourse, countries: readonly CountryDates[], now: Date): Phase => {
	const here = countriesOrOwnZone(edition, countries).map((country) => phaseOf(edition, country, now))
	if (here.includes('open')) return 'open'
	return phases.find((phase) => here.includes(phase)) ?? 'upcoming'
}

/** The next instant at which a page of the edition may change by time alone: caches expire then. */
export const nextPhaseInstant = (
	edition: EditionCourse,
	countries: readonly CountryDates[],
	now: Date,
): Date | null => {
	const voting = votingOf(edition)
	const instants = [
		...countriesOrOwnZone(edition, countries).flatMap((country) => {
			const call = callOf(edition, country)
			return [call.opens, call.closes, moderationEnds(edition, country)]
		}),
		voting.opens,
		voting.closes,
		...(edition.turns ?? []).map((turn) => instantOf(turn, edition.zone)),
		edition.releasedAt,
		edition.archivedAt,
	]
	return instants.reduce<Date | null>(
		(next, instant) => (instant && instant > now && (next === null || instant < next) ? instant : next),
		null,
	)
}
