import { expect, test } from 'vitest'
import { currentParcels } from '#app/domain/prizes/parcel.ts'
import { labelsOnSheet, placesOf } from '#app/domain/prizes/parcel-label.ts'
import { wayOnward } from '#app/domain/prizes/way-onward.ts'

const sent = (id: string, part: number, replacesId: string | null = null) => ({ id, part, replacesId })

test('of each part the last shipment is its parcel now', () => {
	const history = [sent('d', 2), sent('a', 1), sent('b', 1, 'a'), sent('c', 1, 'b')]
	expect(currentParcels(history).map(({ id }) => id)).toEqual(['c', 'd'])
	expect(currentParcels([])).toEqual([])
})

test.each([
	[[], 'here'],
	[['returned'], 'here'],
	[['cancelled', 'returned'], 'here'],
	[['label-created'], 'travelling'],
	[['returned', 'in-transit'], 'travelling'],
	[['delivered', 'in-transit'], 'with-former'],
	[['lost'], 'lost'],
	[['lost', 'returned'], 'lost'],
] as const)('the prize of a former winner, its parcels %j, is %s', (parcels, way) => {
	expect(wayOnward(parcels)).toBe(way)
})

test('labels fill the places that are left, sheet after sheet', () => {
	expect(placesOf(3, 0)).toEqual([
		{ sheet: 0, place: 0 },
		{ sheet: 0, place: 1 },
		{ sheet: 0, place: 2 },
	])
	expect(placesOf(2, labelsOnSheet - 1)).toEqual([
		{ sheet: 0, place: 7 },
		{ sheet: 1, place: 0 },
	])
})
