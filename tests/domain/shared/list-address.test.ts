import { expect, test } from 'vitest'
import { z } from 'zod'
import {
	isNarrowed,
	type ListPlan,
	listHref,
	pagerOf,
	readList,
	sentAlong,
	sortingBy,
} from '#app/domain/shared/list-address.ts'
import { pageAmong } from '#app/domain/shared/list-page.ts'

const plan = {
	orders: ['name', 'age'],
	falling: ['age'],
	filters: {
		state: z.enum(['open', 'closed', 'all']).default('open'),
		q: z.string().optional(),
		days: z.coerce.number().int().positive().optional(),
	},
} as const satisfies ListPlan<string, Record<string, z.ZodType<string | number | undefined>>>

const wish = (query: string) => readList(plan, new URLSearchParams(query))
const usual = {
	by: 'name',
	descending: false,
	filters: { state: 'open', q: undefined, days: undefined },
	after: null,
	before: null,
}

test.each([
	['', usual],
	['state=nowhere&days=-3&sort=drop+table&after=../etc&q=', usual],
	['state=open&state=closed', usual],
	['sort=name', usual],
	['sort=-name', { ...usual, descending: true }],
	['sort=age', { ...usual, by: 'age' }],
	['state=closed&q=++scooter&days=7', { ...usual, filters: { state: 'closed', q: 'scooter', days: 7 } }],
	['after=a1&before=b2', { ...usual, after: 'a1' }],
	['before=b2', { ...usual, before: 'b2' }],
])('%s asks for what it says; nonsense is left out', (query, expected) => {
	expect(wish(query)).toEqual(expected)
})

test('an address says only what is not so anyway, and asks for the same again', () => {
	for (const query of ['', '?sort=-name', '?state=all&q=a+%26+b&days=3&sort=age']) {
		expect(listHref(plan, '/list', wish(query))).toBe(`/list${query}`)
		expect(wish(listHref(plan, '', wish(query)))).toEqual(wish(query))
	}
	expect(listHref(plan, '/list', wish('sort=name&state=open'))).toBe('/list')
})

test('another order or filter begins the list anew; the neighbouring page keeps both', () => {
	const here = wish('q=bus&sort=-name&after=a1')
	expect(listHref(plan, '/list', here, { filters: { state: 'all' } })).toBe('/list?state=all&q=bus&sort=-name')
	expect(pagerOf(plan, '/list', here, { newer: 'n1', older: null })).toEqual({
		newer: '/list?q=bus&sort=-name&before=n1',
	})
	expect(sentAlong(plan, here, ['q'])).toEqual([['sort', '-name']])
	expect([isNarrowed(plan, here), isNarrowed(plan, wish('sort=age'))]).toEqual([true, false])
})

test('a head leads to its order, then the other way around, and says which holds', () => {
	expect(sortingBy(plan, '/list', wish(''))('name')).toEqual({ sortHref: '/list?sort=-name', sorted: 'ascending' })
	expect(sortingBy(plan, '/list', wish(''))('age')).toEqual({ sortHref: '/list?sort=-age' })
	expect(sortingBy(plan, '/list', wish('sort=-age'))('age')).toEqual({
		sortHref: '/list?sort=age',
		sorted: 'descending',
	})
	expect(sortingBy(plan, '/list', wish('sort=-age'))('name')).toEqual({ sortHref: '/list' })
})

test('pages follow one another both ways, and one that goes on from nowhere begins anew', () => {
	const all = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))
	const page = (query: string) => {
		const { rows, newer, older } = pageAmong(all, wish(query), 2)
		return [rows.map(({ id }) => id).join(''), newer, older]
	}
	expect(page('')).toEqual(['ab', null, 'b'])
	expect(page('after=b')).toEqual(['cd', 'c', 'd'])
	expect(page('after=d')).toEqual(['e', 'e', null])
	expect(page('before=e')).toEqual(['cd', 'c', 'd'])
	expect(page('before=c')).toEqual(['ab', null, 'b'])
	expect(page('after=gone')).toEqual(['ab', null, 'b'])
})
