import { daysLater, instantOf, wallClockAt } from '#app/domain/contest/wall-clock.ts'

/** Days counted from the day of the seed, in one zone: negative ones are past. */
export interface Calendar {
	readonly midnight: (days: number) => string
	/** At a time of day, 'HH:mm'; never later than now, because the story is over. */
	readonly past: (days: number, time: string) => Date
}

export function calendarOf(now: Date, zone: string): Calendar {
	const today = wallClockAt(now, zone).slice(0, 10)
	const midnight = (days: number) => daysLater(`${today}T00:00`, days)
	return {
		midnight,
		past: (days, time) => {
			const instant = instantOf(`${midnight(days).slice(0, 10)}T${time}`, zone)
			return instant < now ? instant : now
		},
	}
}
