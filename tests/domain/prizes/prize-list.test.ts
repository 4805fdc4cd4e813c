import { expect, test } from 'vitest'
import { type ListedPrize, listed, prizePlan, stateOf } from '#app/domain/prizes/prize-list.ts'
import { readList } from '#app/domain/shared/list-address.ts'

const prize = (facts: Partial<ListedPrize>): ListedPrize => ({
	id: facts.serial ?? 'A',
	serial: 'A',
	kindId: 'board',
	name: 'Hoverboard',
	winnerCountry: null,
	status: null,
	supersededAt: null,
	silent: false,
	...facts,
})
const compare = new Intl.Collator('en', { numeric: true }).compare
const wish = (query: string) => readList(prizePlan, new URLSearchParams(query))

test.each([
	[{}, 'free'],
	[{ status: 'awaiting-address' }, 'to-ask'],
	[{ status: 'preparing' }, 'to-pack'],
	[{ status: 'label-created' }, 'to-pack'],
	[{ status: 'in-transit' }, 'travelling'],
	[{ status: 'in-transit', silent: true }, 'in-trouble'],
	[{ status: 'returned' }, 'in-trouble'],
	[{ status: 'delivered' }, 'arrived'],
	[{ status: 'delivered', supersededAt: new Date() }, 'with-former'],
] as const)('%o is %s', (facts, state) => {
	expect(stateOf(prize(facts))).toBe(state)
})

test('is narrowed and sorted as asked, numbers in serials by their size, those without a winner last', () => {
	const all = [
		prize({ serial: 'HB-10', winnerCountry: 'LV', status: 'in-transit' }),
		prize({ serial: 'HB-9', winnerCountry: null }),
		prize({ serial: 'T-1', kindId: 'scope', name: 'Telescope', winnerCountry: 'BG', status: 'delivered' }),
	]
	const serials = (query: string) => listed(all, wish(query), compare).rows.map(({ serial }) => serial)

	expect(serials('')).toEqual(['T-1', 'HB-10', 'HB-9'])
	expect(serials('sort=serial')).toEqual(['HB-9', 'HB-10', 'T-1'])
	expect(serials('sort=-serial')).toEqual(['T-1', 'HB-10', 'HB-9'])
	expect(serials('sort=status')).toEqual(['HB-9', 'HB-10', 'T-1'])
	expect(serials('kind=scope')).toEqual(['T-1'])
	expect(serials('state=free')).toEqual(['HB-9'])
	expect(serials('kind=scope&state=free')).toEqual([])
})
