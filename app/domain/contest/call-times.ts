import type { Edition } from './edition.ts'
import { courseOf } from './edition-course.ts'
import { callOf, type Phase, phaseOf } from './phase.ts'

export interface CallTime {
	readonly country: string
	readonly zone: string
	readonly phase: Phase
	readonly opens: Date
	readonly closes: Date
	readonly publishedCount: number
}

/** When the call is open in each country, as a visitor wants to know it. */
export const callTimes = (edition: Edition, now: Date): CallTime[] =>
	edition.countries.map((country) => ({
		country: country.country,
		zone: country.zone,
		phase: phaseOf(courseOf(edition), country, now),
		...callOf(courseOf(edition), country),
		publishedCount: country.publishedCount,
	}))

/** The countries from which an idea may be sent at this instant. */
export const openCountries = (edition: Edition, now: Date): string[] =>
	callTimes(edition, now)
		.filter(({ opens, closes }) => opens <= now && now < closes)
		.map(({ country }) => country)
