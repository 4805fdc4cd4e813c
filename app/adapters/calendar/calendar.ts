import ical from 'ical-generator'

export interface CalendarDate {
	/** The same for ever, so that a calendar that asks again moves the date instead of adding one. */
	readonly id: string
	readonly title: string
	readonly from: Date
	/** A moment has none. */
	readonly to?: Date
	readonly link: string
}

/** RFC 5545; instants in UTC, which no change to summer time can move. `written` stamps each date. */
export function calendarOf(name: string, dates: readonly CalendarDate[], written: Date): string {
	const calendar = ical({ name: oneLine(name), prodId: { company: 'Shelfie', product: 'Shelfie' } })
	for (const { id, title, from, to, link } of dates)
		calendar.createEvent({
			id,
			summary: oneLine(title),
			start: from,
			...(to ? { end: to } : {}),
			stamp: written,
			url: link,
		})
	return `${calendar.toString().trimEnd()}\r\n`
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim()
