import { expect, test } from 'vitest'
import { arrivalChart } from '#app/domain/stewardship/arrival-days.ts'

test('every day between the first and the last is drawn, also those on which nothing came', () => {
	const rows = [
		{ country: 'LV', day: '2028-03-01', received: 5 },
		{ country: 'IT', day: '2028-02-28', received: 2 },
		{ country: 'LV', day: '2028-02-28', received: 1 },
	]
	expect(arrivalChart(rows, ['IT', 'LV', 'SE'])).toEqual({
		days: ['2028-02-28', '2028-02-29', '2028-03-01'],
		lanes: [
			{ country: 'IT', received: [2, 0, 0], total: 2 },
			{ country: 'LV', received: [1, 0, 5], total: 6 },
			{ country: 'SE', received: [0, 0, 0], total: 0 },
		],
		total: [3, 0, 5],
		most: 5,
	})
	expect(arrivalChart([], ['IT']).days).toEqual([])
	const long = arrivalChart([{ ...rows[0]!, day: '2027-01-01' }, rows[0]!], ['LV'])
	expect([long.days.length, long.days.at(-1)]).toEqual([120, '2028-03-01'])
})
