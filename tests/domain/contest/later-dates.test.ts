import { expect, test } from 'vitest'
import type { Edition } from '#app/domain/contest/edition.ts'
import { daysToFollow, daysUntilYearsLater, laterDates } from '#app/domain/contest/later-dates.ts'

test.each([
	// 15 October 2026 is a Thursday, as is 14 October 2027.
	['2026-10-15T00:00', 1, 364],
	// 28 February 2028 is a Monday; the leap day lies between: 26 February 2029.
	['2028-02-28T00:00', 1, 364],
	// 29 February 2028 is a Tuesday; 28 February 2029 a Wednesday.
	['2028-02-29T12:00', 1, 364],
	// Six years drift by a week in single steps, but not in one: Thursday, 15 October 2020 and 14 October 2032.
	['2020-10-15T00:00', 6, 2191],
	['2020-10-15T00:00', 12, 4382],
])('from %s, %i years later', (from, years, days) => {
	expect(daysUntilYearsLater(from, years)).toBe(Math.round(days / 7) * 7)
	const moved = new Date(Date.parse(`${from}Z`) + daysUntilYearsLater(from, years) * 86_400_000)
	expect(moved.getUTCDay()).toBe(new Date(`${from}Z`).getUTCDay())
	const same = new Date(`${from}Z`)
	same.setUTCFullYear(same.getUTCFullYear() + years)
	expect(Math.abs(moved.getTime() - same.getTime())).toBeLessThanOrEqual(3 * 86_400_000)
})

const former = {
	zone: 'Europe/Brussels',
	callOpens: '2026-03-22T09:00',
	callCloses: '2026-03-29T02:30',
	moderationDays: 7,
	rounds: [{ votingOpens: '2026-10-18T00:00', votingCloses: '2026-10-25T02:30' }],
} as unknown as Edition

test('all dates move by the same weeks, on the clock: hours that summer time skips or shows twice stay as they are', () => {
	expect(laterDates(former, new Date('2026-12-01'))).toEqual({
		zone: 'Europe/Brussels',
		callOpens: '2027-03-21T09:00',
		callCloses: '2027-03-28T02:30',
		moderationDays: 7,
		votingOpens: '2027-10-17T00:00',
		votingCloses: '2027-10-24T02:30',
	})
})

test('an edition of long ago moves to the first year in which its call is still to open', () => {
	expect(laterDates(former, new Date('2027-03-21T07:59:00Z')).callOpens).toBe('2027-03-21T09:00')
	expect(laterDates(former, new Date('2027-03-21T08:00:00Z')).callOpens).toBe('2028-03-19T09:00')
	expect(laterDates({ ...former, rounds: [] }, new Date('2026-12-01'))).toMatchObject({
		votingOpens: '2027-04-05T02:30',
		votingCloses: '2027-04-19T02:30',
	})
})

test('later rounds never come sooner after the first than they did', () => {
	expect(daysToFollow('2026-11-07T00:00', '2027-11-06T00:00')).toBe(364)
	expect(daysToFollow('2026-11-07T00:00', '2027-11-06T00:01')).toBe(365)
})
