import { daysLater, wallClockAt } from './wall-clock.ts'

const midnight = (wallClock: string): string => `${wallClock.slice(0, 10)}T00:00`

/** Dates a new edition's form starts with: a week to prepare, three days of call, a week of moderation, two weeks of voting. */
export function suggestedDates(now: Date, zone: string) {
	const today = midnight(wallClockAt(now, zone))
	return {
		zone,
		callOpens: daysLater(today, 7),
		callCloses: daysLater(today, 10),
		moderationDays: 7,
		votingOpens: daysLater(today, 18),
		votingCloses: daysLater(today, 32),
	}
}

/** Two weeks after the last round, or from tomorrow on where that has closed. */
export function suggestedRound({ votingCloses }: { readonly votingCloses: string }, zone: string, now: Date) {
	const tomorrow = daysLater(midnight(wallClockAt(now, zone)), 1)
	const votingOpens = votingCloses > tomorrow ? votingCloses : tomorrow
	return { votingOpens, votingCloses: daysLater(votingOpens, 14) }
}
