import { expect, test } from 'vitest'
import { instantSaid } from '#app/domain/prizes/tracking/said-time.ts'

test.each([
	['2026-11-12T17:30:45Z', '2026-11-12T17:30:45.000Z'],
	['2026-11-12T17:30:45.123456Z', '2026-11-12T17:30:45.000Z'],
	['2026-11-12T17:30+02:00', '2026-11-12T15:30:00.000Z'],
	['2026-11-12 17:30 +0200', '2026-11-12T15:30:00.000Z'],
	['2026-11-12 17:30', '2026-11-12T15:30:00.000Z'],
	['2026-07-12 17:30:05', '2026-07-12T14:30:05.000Z'],
	['2026-11-12', '2026-11-12T10:00:00.000Z'],
	// An hour that is shown twice counts the first time, one that is skipped as the hour after.
	['2026-10-25 03:30', '2026-10-25T00:30:00.000Z'],
	['2026-03-29 03:30', '2026-03-29T01:30:00.000Z'],
])('%s is %s in Riga', (text, instant) => {
	expect(instantSaid(text, 'Europe/Riga')?.toISOString()).toBe(instant)
})

test.each([
	'',
	'yesterday',
	'2026-02-30',
	'2026-11-12T25:00Z',
	'12.11.2026',
	'2026-11-12T17:30:61Z',
	null,
])('%s is no time', (text) => {
	expect(instantSaid(text, 'Europe/Riga')).toBe(null)
})
