import { describe, expect, test } from 'vitest'
import { splitDuration } from '#app/i18n/duration.ts'
import { formats } from '#app/i18n/format.ts'

const hour = 3_600_000
const at = new Date('2026-10-16T11:32:00Z')
const en = formats('en', 'Europe/Riga')
const lv = formats('lv', 'Europe/Riga')

describe('an instant', () => {
	test('is written by the clock of its zone', () => {
		expect([en.date(at), en.moment(at), en.time(at), en.stamp(at), en.stampDay(at)]).toEqual([
			'16 Oct 2026',
			'16 Oct 2026, 14:32',
			'14:32',
			'16 OCT 2026',
			'16 OCT',
		])
		expect([lv.stamp(at), lv.time(at)]).toEqual(['16 OKT 2026', '14:32'])
	})

	test('falls on another day where the day begins later', () => {
		expect(en.in('Pacific/Auckland').stamp('2026-10-16T11:32:00Z')).toBe('17 OCT 2026')
	})

	test('at midnight has the hour 00', () => {
		expect(en.time('2026-10-16T21:00:00Z')).toBe('00:00')
	})
})

test('names and lists are those of the language', () => {
	expect([lv.country('LV'), lv.language('sv'), lv.list(['a', 'b', 'c'])]).toEqual(['Latvija', 'zviedru', 'a, b un c'])
	expect([en.country('GR'), en.language('lv'), en.list(['a', 'b'])]).toEqual(['Greece', 'Latvian', 'a and b'])
})

test('numbers are written as the language writes them', () => {
	expect([en.number(12345.678), en.number(4.5, 2), en.percent(0.375)]).toEqual(['12,345.68', '4.50', '37.5%'])
	expect([lv.number(12345.678), lv.number(4.5, 2)]).toEqual(['12\u00a0345,68', '4,50'])
})

describe('what is left of a time', () => {
	test('is said in the two largest units', () => {
		expect(en.duration(54 * hour)).toBe('2 days and 6 hours')
		expect(lv.duration(54 * hour)).toBe('2 dienas un 6 stundas')
		expect(lv.duration(21 * 24 * hour)).toBe('21 diena')
	})

	test.each([
		[0, [{ unit: 'minute', count: 1 }]],
		[-hour, [{ unit: 'minute', count: 1 }]],
		[hour - 1, [{ unit: 'minute', count: 59 }]],
		[hour, [{ unit: 'hour', count: 1 }]],
		[
			25 * hour + 59_000,
			[
				{ unit: 'day', count: 1 },
				{ unit: 'hour', count: 1 },
			],
		],
		[24 * hour + 59 * 60_000, [{ unit: 'day', count: 1 }]],
	])('of %d milliseconds rounds down but never to nothing', (left, parts) => {
		expect(splitDuration(left)).toEqual(parts)
	})
})
