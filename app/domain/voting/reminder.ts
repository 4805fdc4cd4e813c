import { z } from 'zod'
import { daysLater, instantOf, wallClockAt } from '#app/domain/contest/wall-clock.ts'
import type { BallotState } from './ballot-state.ts'

const most = 10

/** Days before the closing, as they are typed: 7, 3, 1. None at all: nobody is reminded. */
const Days = z
	.string()
	.default('')
	.transform((typed) => typed.split(/[\s,;]+/).filter(Boolean))
	.pipe(
		z
			.array(
				z
					.stringFormat('day', /^\d{1,2}$/)
					.transform(Number)
					.pipe(z.int().min(1).max(60)),
				{
					error: 'reminder-days-wrong',
				},
			)
			.max(most, 'reminder-days-wrong'),
	)
	.transform((days) => [...new Set(days)].sort((a, b) => b - a))

/** The schedule of each round, in order. */
export const ReminderForm = z.object({ days: z.array(Days).default([]) })
export type ReminderInput = z.infer<typeof ReminderForm>

/** The voting of a country in one round, and when its jurors are reminded. */
export interface RemindedCountry {
	readonly country: string
	readonly opens: Date
	/** Extensions included. */
	readonly closes: Date
	/** So many days before it closes. */
	readonly days: readonly number[]
	/** Reminders that fell due until then have been written. */
	readonly reminded: Date | null
	/** IANA zone by whose clocks it closes, and by whose clocks days are counted. */
	readonly zone: string
}

/** At the time of day at which the country closes; never before its voting opens. */
export const remindersOf = ({ opens, closes, days, zone }: RemindedCountry): Date[] =>
	days
		.map((day) => instantOf(daysLater(wallClockAt(closes, zone), -day), zone))
		.filter((at) => opens <= at)
		.sort((a, b) => a.getTime() - b.getTime())

/** Where reminders have fallen due since the last ones were written: several at once, after a silence, are one. */
export const remindersDue = <Country extends RemindedCountry>(countries: readonly Country[], now: Date): Country[] =>
	countries
		.filter(({ closes }) => now < closes)
		.filter((each) => remindersOf(each).some((at) => at <= now && (each.reminded === null || each.reminded < at)))

/** The next ones by the clock, and for which countries. */
export const nextReminders = (
	countries: readonly RemindedCountry[],
	now: Date,
): { at: Date; countries: string[] } | null => {
	const coming = countries.flatMap((each) =>
		remindersOf(each)
			.filter((at) => now < at)
			.slice(0, 1)
			.map((at) => ({ at, country: each.country })),
	)
	const first = coming.map(({ at }) => at.getTime()).sort((a, b) => a - b)[0]
	if (first === undefined) return null
	return {
		at: new Date(first),
		countries: coming.filter(({ at }) => at.getTime() === first).map(({ country }) => country),
	}
}

/** Something is still to be cast: nothing yet, or not what has been written since. Where nothing is asked nothing is. */
export const isUnfinished = (state: BallotState, asked: number): boolean =>
	asked > 0 && (state === 'none' || state === 'draft' || state === 'reopened')
