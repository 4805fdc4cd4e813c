import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** 'YYYY-MM-DDTHH:mm', on a day and at a time that exist in the calendar. */
export const isWallClock = (text: string): boolean => {
	if (!shape.test(text)) return false
	try {
		return Temporal.PlainDateTime.from(text).toString({ smallestUnit: 'minute' }) === text
	} catch {
		return false
	}
}

/** An IANA zone that this machine's database of zones knows by name. */
export const isZone = (text: string): boolean => {
	if (!/^[A-Z][A-Za-z]+\/[A-Za-z_/-]+$|^UTC$/.test(text)) return false
	try {
		return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
	} catch {
		return false
	}
}

export const WallClock = z.string().refine(isWallClock, { error: 'wall-clock-invalid' })
export const Zone = z.string().refine(isZone, { error: 'zone-unknown' })

/**
 * The instant at which clocks in the zone show the wall-clock time. An hour that summer time skips counts as the hour
 * after it, one that is shown twice counts the first time.
 */
export const instantOf = (wallClock: string, zone: string): Date => new Date(millisecondsOf(wallClock, zone))

const millisecondsOf = remembering(
	(wallClock, zone: string) =>
		Temporal.PlainDateTime.from(wallClock).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds,
)

/** What clocks in the zone show at the instant, to the minute. */
export const wallClockAt = (instant: Date, zone: string): string =>
	Temporal.Instant.fromEpochMilliseconds(instant.getTime())
		.toZonedDateTimeISO(zone)
		.toPlainDateTime()
		.toString({ smallestUnit: 'minute', roundingMode: 'trunc' })

/** The same time of day so many days later, as the calendar counts and not in steps of 24 hours. */
export const daysLater = remembering((wallClock, days: number): string =>
	Temporal.PlainDateTime.from(wallClock).add({ days }).toString({ smallestUnit: 'minute' }),
)

/** Every page asks for the same few times of its editions; the calendar is slow to answer. */
function remembering<With extends string | number, Answer>(work: (wallClock: string, more: With) => Answer) {
	const known = new Map<string, Answer>()
	return (wallClock: string, more: With): Answer => {
		const key = `${wallClock} ${more}`
		const answer = known.get(key) ?? work(wallClock, more)
		if (known.size >= 1_000) known.clear()
		known.set(key, answer)
		return answer
	}
}
