import { Temporal } from 'temporal-polyfill'
import type { Edition } from './edition.ts'
import { daysLater, instantOf } from './wall-clock.ts'

const week = 7
const mostYears = 50

/** How many days until the same weekday that is nearest to the same date so many years later. */
export function daysUntilYearsLater(wallClock: string, years: number): number {
	const date = Temporal.PlainDateTime.from(wallClock).toPlainDate()
	return Math.round(date.until(date.add({ years })).total({ unit: 'days' }) / week) * week
}

export interface LaterDates {
	readonly zone: string
	readonly callOpens: string
	readonly callCloses: string
	readonly moderationDays: number
	readonly votingOpens: string
	readonly votingCloses: string
}

/**
 * A former edition's dates moved by whole weeks to the first year in which its call is still to open: every weekday,
 * every time of day and every length stay; summer time is the zones' own affair.
 */
export function laterDates(former: Edition, now: Date): LaterDates {
	const days = daysToMove(former, now)
	const { zone, moderationDays, rounds } = former
	const callCloses = daysLater(former.callCloses, days)
	const afterModeration = daysLater(callCloses, moderationDays + 1)
	const [first] = rounds
	return {
		...{ zone, moderationDays, callCloses },
		callOpens: daysLater(former.callOpens, days),
		votingOpens: first ? daysLater(first.votingOpens, days) : afterModeration,
		votingCloses: first ? daysLater(first.votingCloses, days) : daysLater(afterModeration, 14),
	}
}

function daysToMove({ callOpens, zone }: Edition, now: Date): number {
	for (let years = 1; years < mostYears; years++) {
		const days = daysUntilYearsLater(callOpens, years)
		if (instantOf(daysLater(callOpens, days), zone) > now) return days
	}
	return daysUntilYearsLater(callOpens, mostYears)
}

/** By how many days later rounds follow when the first one closes then: never sooner after it than before. */
export function daysToFollow(formerCloses: string, closes: string): number {
	const from = Temporal.PlainDateTime.from(formerCloses)
	return Math.ceil(from.until(Temporal.PlainDateTime.from(closes)).total({ unit: 'days' }))
}
