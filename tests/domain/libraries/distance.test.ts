import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kilometresBetween, nearest } from '#app/domain/libraries/distance.ts'

const riga = { latitude: 56.9496, longitude: 24.1052 }
const jekabpils = { latitude: 56.4994, longitude: 25.8573 }
const turin = { latitude: 45.0703, longitude: 7.6869 }

const point = fc.record({
	latitude: fc.double({ min: -90, max: 90, noNaN: true }),
	longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('distances are those of the map', () => {
	expect(Math.round(kilometresBetween(riga, jekabpils))).toBe(118)
	expect(Math.round(kilometresBetween(riga, turin))).toBe(1741)
})

test('it is as far there as back, nowhere to oneself, and never more than half around the earth', () => {
	fc.assert(
		fc.property(point, point, (one, other) => {
			const there = kilometresBetween(one, other)
			expect(kilometresBetween(other, one)).toBeCloseTo(there, 6)
			expect(there).toBeGreaterThanOrEqual(0)
			expect(there).toBeLessThanOrEqual(20_016)
			expect(kilometresBetween(one, one)).toBeCloseTo(0, 6)
		}),
	)
})

test('across the date line two neighbours are near', () => {
	const west = { latitude: 0, longitude: 179.95 }
	const east = { latitude: 0, longitude: -179.95 }
	expect(Math.round(kilometresBetween(west, east))).toBe(11)
})

test('the nearest come first, no more than asked for', () => {
	const places = [turin, riga, jekabpils].map((place, at) => ({ ...place, name: ['Turin', 'Riga', 'Jēkabpils'][at] }))
	expect(nearest(places, jekabpils, 2).map(({ name }) => name)).toEqual(['Jēkabpils', 'Riga'])
})
