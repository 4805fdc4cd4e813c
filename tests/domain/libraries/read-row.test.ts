import { describe, expect, test } from 'vitest'
import { factNames } from '#app/domain/libraries/library-facts.ts'
import { readRow } from '#app/domain/libraries/read-row.ts'
import { refuseTwins } from '#app/domain/libraries/refuse-twins.ts'
import { formError } from '#app/i18n/form-error.ts'

const headings = ['name', 'place', 'country', 'isil', 'latitude', 'longitude', 'holdings', 'memberShare'] as const
const read = (...cells: string[]) => readRow(2, headings, cells, formError)
const library = (...more: string[]) => read('Ogre library', 'Ogre', 'lv', ...more)
const faults = (...cells: string[]) => read(...cells).faults

describe('a row', () => {
	test('says what its cells say, and nothing where they are empty', () => {
		expect(library('', ' ', '')).toEqual({
			row: 2,
			library: { name: 'Ogre library', place: 'Ogre', country: 'LV' },
			faults: [],
		})
	})

	test.for([
		['56,816', '24.6', '60 566', '14,21 %', { latitude: 56.816, longitude: 24.6, holdings: 60566, memberShare: 14.21 }],
		['-0.5', '+0,25', '1,234,567', '0', { latitude: -0.5, longitude: 0.25, holdings: 1234567, memberShare: 0 }],
		['1', '2', '60\u00a0566', '99.999', { latitude: 1, longitude: 2, holdings: 60566, memberShare: 100 }],
	] as const)('writes its numbers as people do: %s, %s, %s, %s', ([latitude, longitude, holdings, share, facts]) => {
		expect(library('', latitude, longitude, holdings, share).library).toMatchObject(facts)
	})

	test('loses the marks that nobody sees, and the apostrophe before what looks like a formula', () => {
		expect(read('\u202eOgre\u200f  library\n', '\ufeffOgre', 'LV').library).toMatchObject({
			name: 'Ogre library',
			place: 'Ogre',
		})
		expect(read("'=SUM(A1)", 'Ogre', 'LV').library).toMatchObject({ name: '=SUM(A1)' })
	})

	test('with faults keeps what was written, and names each column once', () => {
		expect(read('x'.repeat(5_000), '', 'XX', 'nothing', '200', '', '3 books')).toEqual({
			row: 2,
			library: { name: 'x'.repeat(5_000), country: 'XX', isil: 'nothing', latitude: '200', holdings: '3 books' },
			faults: [
				{ column: 'name', fault: 'too-long?extra=4850' },
				{ column: 'place', fault: 'required' },
				{ column: 'country', fault: 'country-unknown' },
				{ column: 'isil', fault: 'isil-invalid' },
				{ column: 'latitude', fault: 'number-too-large?maximum=90' },
				{ column: 'holdings', fault: 'number-wrong' },
			],
		})
	})

	test('needs both coordinates, an ISIL of its own country, and no more cells than headings', () => {
		expect(faults('A library', 'Ogre', 'LV', '', '56.8')).toEqual([
			{ column: 'longitude', fault: 'coordinates-incomplete' },
		])
		expect(faults('A library', 'Ogre', 'LV', 'SE-0001')).toEqual([{ column: 'isil', fault: 'isil-of-another-country' }])
		expect(faults('A library', 'Ogre', 'LV', 'OCLC-0001')).toEqual([])
		expect(faults('A library', 'Ogre', 'LV', '', '', '', '', '', '', 'more')).toEqual([
			{ column: 'name', fault: 'row-too-long' },
		])
	})
})

test('of two rows about one library the first counts; a faulty row counts for none', () => {
	const row = (at: number, name: string, isil = '', country = 'LV') =>
		readRow(at, factNames, [name, 'Ogre', country, isil], formError)
	const rows = [
		row(2, 'Ogre', '', 'XX'),
		row(3, 'Ogre', 'LV-1'),
		row(4, 'ÓGRE'),
		row(5, 'Ikšķile', 'LV-1'),
		row(6, 'Ogre', '', 'SE'),
	]
	expect(refuseTwins(rows).map(({ faults }) => faults[0])).toEqual([
		{ column: 'country', fault: 'country-unknown' },
		undefined,
		{ column: 'name', fault: 'same-as-row?row=3' },
		{ column: 'isil', fault: 'same-as-row?row=3' },
		undefined,
	])
})
