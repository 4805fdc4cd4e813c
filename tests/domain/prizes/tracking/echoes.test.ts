import { expect, test } from 'vitest'
import { withoutEchoes } from '#app/domain/prizes/tracking/echoes.ts'

const event = (time: string, town: string | null, country: string | null = town && 'LV') => ({
	status: 'in-transit' as const,
	occurredAt: new Date(`2026-11-12T${time}Z`),
	town,
	country,
})

test('of one scan told by several the most telling is shown, whoever was first', () => {
	const bare = event('17:30:00', null)
	const withCountry = event('17:30:20', null, 'LV')
	const whole = event('17:30:45', 'Rīga')
	const again = event('17:30:59', 'Riga')
	expect(withoutEchoes([bare, withCountry, whole, again])).toEqual([whole])
	expect(withoutEchoes([again, bare, withCountry])).toEqual([again])
	expect(withoutEchoes([bare, { ...bare }])).toEqual([bare])
})

test('another minute, another town, another country or another status is another scan', () => {
	const events = [
		event('17:30:00', 'Riga'),
		event('17:31:00', 'Riga'),
		event('17:30:00', 'Ogre'),
		event('17:30:00', null, 'LT'),
		{ ...event('17:30:00', 'Riga'), status: 'held' as const },
	]
	expect(withoutEchoes(events)).toEqual(events)
})
