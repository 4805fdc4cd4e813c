import { expect, test } from 'vitest'
import { journeyOf } from '#app/domain/prizes/journey.ts'
import { coordinatesOf } from '#app/domain/prizes/town.ts'
import type { TrackedPrize } from '#app/domain/prizes/tracked-prize.ts'

const jekabpils = { town: 'Jēkabpils', latitude: 56.499, longitude: 25.857 }
const stop = (town: string, country: string) => ({ town, ...coordinatesOf(town, country)! })
const seen = (town: string | null, country: string | null, status: TrackedPrize['status'] = 'in-transit') => ({
	status: status as 'in-transit',
	occurredAt: new Date('2026-11-12T12:00:00Z'),
	town,
	country,
})

const prize: TrackedPrize = {
	id: 'a prize',
	parcels: [],
	names: { en: 'Hoverboard' },
	country: 'LV',
	library: { slug: 'jekabpils', name: 'Jēkabpils City Library', place: 'Jēkabpils', country: 'LV' },
	at: { latitude: jekabpils.latitude, longitude: jekabpils.longitude },
	status: 'in-transit',
	number: '',
	from: { town: 'Roma', country: 'IT' },
	to: { town: 'Jekabpils', country: 'LV' },
	deliveredAt: null,
	arrival: null,
	events: [],
}

test('a town is found by any of its names, with or without accents, in its own country only', () => {
	expect(coordinatesOf('Rome', 'IT')).toEqual(coordinatesOf(' roma', 'IT'))
	expect(coordinatesOf('lodz', 'PL')).toEqual(coordinatesOf('Łódź', 'PL'))
	expect(coordinatesOf('София', 'BG')).toEqual({ latitude: 42.7, longitude: 23.32 })
	expect(coordinatesOf('Rome', 'LV')).toBeNull()
	expect(coordinatesOf('Atlantis', 'GR')).toBeNull()
})

test('a prize on its way has its last town behind it and its library ahead', () => {
	const events = [seen('Rome', 'IT'), seen(null, 'AT'), seen('Warsaw', 'PL'), seen('Unknown hamlet', 'PL')]

	expect(journeyOf({ ...prize, events })).toEqual({
		travelled: [stop('Roma', 'IT'), stop('Warsaw', 'PL')],
		ahead: { ...jekabpils, town: 'Jekabpils' },
		arrived: false,
	})
})

test('a prize that arrived has nothing ahead, whether or not the carrier said where', () => {
	const travelled = [stop('Roma', 'IT'), { ...jekabpils, town: 'Jekabpils' }]

	expect(journeyOf({ ...prize, status: 'delivered', events: [seen(null, null, 'delivered')] })).toEqual({
		travelled,
		ahead: null,
		arrived: true,
	})
})

test('a prize at the door of its library is there, and has not arrived', () => {
	const events = [seen('Jēkabpils', 'LV', 'out-for-delivery')]

	expect(journeyOf({ ...prize, status: 'out-for-delivery', events })).toEqual({
		travelled: [stop('Roma', 'IT'), jekabpils],
		ahead: null,
		arrived: false,
	})
})

test('a lost prize leads nowhere', () => {
	expect(journeyOf({ ...prize, status: 'lost' })).toEqual({
		travelled: [stop('Roma', 'IT')],
		ahead: null,
		arrived: false,
	})
})
