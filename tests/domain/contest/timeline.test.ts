import { expect, test } from 'vitest'
import type { Edition } from '#app/domain/contest/edition.ts'
import { extentOf, movesBy, spansOf } from '#app/domain/contest/timeline.ts'

const edition = {
	callOpens: '2026-10-15T00:00',
	callCloses: '2026-10-25T00:00',
	moderationDays: 1,
	zone: 'Europe/Brussels',
	announcedFrom: null,
	countries: [
		{ country: 'IT', zone: 'Europe/Rome', callCloses: null },
		{ country: 'LV', zone: 'Europe/Riga', callCloses: null },
	],
	rounds: [{ position: 1, votingOpens: '2026-10-26T00:00', votingCloses: '2026-11-07T00:00', extendedTo: null }],
} as unknown as Edition
const told = ({ kind, country, opens, closes }: ReturnType<typeof spansOf>[number]) => [
	kind,
	country,
	opens.toISOString().slice(0, 16),
	closes.toISOString().slice(0, 16),
]

test('every phase has each country’s own instants, across the end of summer time', () => {
	expect(spansOf(edition).map(told)).toEqual([
		['call', 'IT', '2026-10-14T22:00', '2026-10-24T22:00'],
		// On 25 October clocks go back: the day has 25 hours.
		['moderation', 'IT', '2026-10-24T22:00', '2026-10-25T23:00'],
		['call', 'LV', '2026-10-14T21:00', '2026-10-24T21:00'],
		['moderation', 'LV', '2026-10-24T21:00', '2026-10-25T22:00'],
		['voting', null, '2026-10-25T23:00', '2026-11-06T23:00'],
	])
	const extent = extentOf(spansOf(edition))!
	expect([extent.from < new Date('2026-10-14T21:00Z'), extent.to > new Date('2026-11-06T23:00Z')]).toEqual([true, true])
	expect(extentOf([])).toBe(null)
})

test('a changed date tells what moves where, and nothing else', () => {
	const dates = {
		...{ zone: edition.zone, callOpens: edition.callOpens, callCloses: edition.callCloses, moderationDays: 1 },
		...{ votingOpens: '2026-10-26T00:00', votingCloses: '2026-11-07T00:00' },
	}
	expect(movesBy(edition, dates)).toEqual([])
	const moved = movesBy(edition, { ...dates, callCloses: '2026-10-24T00:00', votingCloses: '2026-11-08T00:00' })
	expect(moved.map(({ kind, end, country, after }) => [kind, end, country, after.toISOString().slice(0, 16)])).toEqual([
		['call', 'closes', 'IT', '2026-10-23T22:00'],
		['moderation', 'closes', 'IT', '2026-10-24T22:00'],
		['call', 'closes', 'LV', '2026-10-23T21:00'],
		['moderation', 'closes', 'LV', '2026-10-24T21:00'],
		['voting', 'closes', null, '2026-11-07T23:00'],
	])
})
