import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysLater, instantOf, isWallClock, isZone, wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { countryCodes, countryOf } from '#app/domain/shared/country.ts'

const zones = fc.constantFrom(...countryCodes.flatMap((code) => countryOf(code).zones))
const minutes = fc
	.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2049, 0) / 60_000 })
	.map((minute) => new Date(minute * 60_000))

describe('a wall-clock time', () => {
	test.each(['2020-10-17T23:59', '2024-02-29T00:00', '2020-10-18T00:00'])('can be %s', (text) => {
		expect(isWallClock(text)).toBe(true)
	})

	test.each([
		'',
		'2020-10-17',
		'2020-10-17 23:59',
		'2020-10-17T24:00',
		'2020-10-17T23:60',
		'2023-02-29T10:00',
		'2020-13-01T10:00',
		'2020-10-17T23:59:59',
		'2020-10-17T23:59Z',
		'2020-10-17T23:59+02:00',
	])('can not be “%s”', (text) => {
		expect(isWallClock(text)).toBe(false)
	})
})

test('a zone is a name of the IANA database and no offset', () => {
	const names = ['Europe/Riga', 'Asia/Nicosia', 'UTC', '+03:00', 'EET', 'Europe/Atlantis', 'Riga', '']
	expect(names.filter(isZone)).toEqual(['Europe/Riga', 'Asia/Nicosia', 'UTC'])
})

test('the call of 2020 closed in Latvia at nine in the evening, universal time', () => {
	expect(instantOf('2020-10-18T00:00', 'Europe/Riga')).toEqual(new Date('2020-10-17T21:00:00Z'))
})

test('the night after summer time ends, midnight comes an hour later in universal time', () => {
	expect(instantOf('2020-10-25T00:00', 'Europe/Riga')).toEqual(new Date('2020-10-24T21:00:00Z'))
	expect(instantOf('2020-10-26T00:00', 'Europe/Riga')).toEqual(new Date('2020-10-25T22:00:00Z'))
})

test('an hour that summer time skips counts as the hour after it', () => {
	expect(instantOf('2021-03-28T03:30', 'Europe/Riga')).toEqual(instantOf('2021-03-28T04:30', 'Europe/Riga'))
	expect(instantOf('2021-03-28T03:30', 'Europe/Riga')).toEqual(new Date('2021-03-28T01:30:00Z'))
})

test('an hour that is shown twice counts the first time', () => {
	expect(instantOf('2020-10-25T03:30', 'Europe/Riga')).toEqual(new Date('2020-10-25T00:30:00Z'))
	expect(wallClockAt(new Date('2020-10-25T00:30:00Z'), 'Europe/Riga')).toBe('2020-10-25T03:30')
	expect(wallClockAt(new Date('2020-10-25T01:30:00Z'), 'Europe/Riga')).toBe('2020-10-25T03:30')
})

test('the second that has begun belongs to its minute, in the past before 1970 too', () => {
	expect(wallClockAt(new Date('2020-10-17T20:59:59.999Z'), 'Europe/Riga')).toBe('2020-10-17T23:59')
	expect(wallClockAt(new Date('1969-12-31T23:59:59.999Z'), 'UTC')).toBe('1969-12-31T23:59')
})

test('what a clock shows leads back to its instant, or an hour before it when the hour is shown twice', () => {
	fc.assert(
		fc.property(minutes, zones, (instant, zone) => {
			const hoursApart = (instant.getTime() - instantOf(wallClockAt(instant, zone), zone).getTime()) / 3_600_000
			expect([0, 1]).toContain(hoursApart)
		}),
	)
})

test('a time that clocks show is shown at its instant', () => {
	fc.assert(
		fc.property(minutes, zones, (instant, zone) => {
			const shown = wallClockAt(instant, zone)
			expect(wallClockAt(instantOf(shown, zone), zone)).toBe(shown)
		}),
	)
})

test('days later keep the time of day, whatever clocks do meanwhile', () => {
	expect(daysLater('2020-10-18T00:00', 7)).toBe('2020-10-25T00:00')
	expect(daysLater('2020-12-31T23:59', 1)).toBe('2021-01-01T23:59')
})
