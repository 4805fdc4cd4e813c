import { expect, test } from 'vitest'
import { batteries, dangerousGoods } from '#app/domain/prizes/battery.ts'

test('what the carrier is told follows from how the battery travels', () => {
	expect(batteries.map((battery) => [battery, dangerousGoods(battery)])).toEqual([
		['none', null],
		[
			'contained',
			{ un: 'UN 3481', name: 'Lithium ion batteries contained in equipment', packingInstruction: 'PI 967' },
		],
		[
			'packed-with',
			{ un: 'UN 3481', name: 'Lithium ion batteries packed with equipment', packingInstruction: 'PI 966' },
		],
		['vehicle', { un: 'UN 3556', name: 'Vehicle, lithium ion battery powered', packingInstruction: 'PI 952' }],
	])
})
