import { expect, test } from 'vitest'
import { nearestCall } from '#app/domain/contest/nearest-call.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 9, 17, hour))
const call = (country: string, closes: number) => ({
	country,
	zone: 'Europe/Riga',
	phase: 'open' as const,
	opens: at(0),
	closes: at(closes),
	publishedCount: 0,
})
const [greece, latvia, sweden] = [call('GR', 21), call('LV', 20), call('SE', 22)]
const calls = [greece, latvia, sweden]

test('the country asked for is told, then the likeliest that takes part, then the first to close', () => {
	expect(nearestCall(calls, 'SE', ['GR'], at(1))).toEqual({ call: sweden, by: 'asked' })
	expect(nearestCall(calls, undefined, ['FR', 'GR', 'LV'], at(1))).toEqual({ call: greece, by: 'guessed' })
	expect(nearestCall(calls, 'FR', [], at(1))).toEqual({ call: latvia, by: 'first' })
})

test('a country that has closed is not the first to close, and nothing is told when all have', () => {
	expect(nearestCall(calls, undefined, [], at(20))).toEqual({ call: greece, by: 'first' })
	expect(nearestCall(calls, undefined, [], at(22))).toBeNull()
	expect(nearestCall(calls, undefined, ['SE'], at(23))).toEqual({ call: sweden, by: 'guessed' })
})
