import { expect, test } from 'vitest'
import { libraryDots } from '#app/adapters/map/library-dots.ts'

test('libraries without a known place have no map', () => {
	expect(libraryDots([{ latitude: null, longitude: null }])).toBeNull()
})

test('a dot lies where the library is, and says how many are there', () => {
	const map = libraryDots([
		{ latitude: 56.5, longitude: 25.88, count: 7 },
		{ latitude: 37.98, longitude: 23.73 },
	])
	const [riga, athens] = map?.dots ?? []
	expect([riga?.count, athens?.count]).toEqual([7, 1])
	expect(riga!.y).toBeLessThan(athens!.y)
})
