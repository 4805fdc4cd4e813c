import { expect, test } from 'vitest'
import { isSilent, lastNewsAt, silentFrom } from '#app/domain/prizes/silent-shipment.ts'

const at = (text: string): Date => new Date(text)
const told = (status: 'picked-up' | 'in-transit' | 'delivered', occurredAt: string, arrivedAt = occurredAt) => ({
	status,
	occurredAt: at(occurredAt),
	arrivedAt: at(arrivedAt),
})
const sent = { createdAt: at('2020-11-20T08:00:00Z'), events: [told('picked-up', '2020-11-23T10:00:00Z')] }

test('a shipment falls silent five days after the last news, to the millisecond', () => {
	expect(silentFrom(sent)).toEqual(at('2020-11-28T10:00:00Z'))
	expect(isSilent(sent, at('2020-11-28T09:59:59.999Z'))).toBe(false)
	expect(isSilent(sent, at('2020-11-28T10:00:00Z'))).toBe(true)
})

test('the edition may wait for longer or shorter', () => {
	expect(isSilent(sent, at('2020-11-25T10:00:00Z'), 2)).toBe(true)
	expect(isSilent(sent, at('2020-11-28T10:00:00Z'), 10)).toBe(false)
})

test('a shipment of which nothing was ever heard is silent from its making on', () => {
	expect(silentFrom({ ...sent, events: [] })).toEqual(at('2020-11-25T08:00:00Z'))
})

test('what has arrived is never silent', () => {
	const arrived = { ...sent, events: [...sent.events, told('delivered', '2020-11-25T10:00:00Z')] }
	expect(silentFrom(arrived)).toBe(null)
	expect(isSilent(arrived, at('2030-01-01T00:00:00Z'))).toBe(false)
})

test('old news that comes late is old news', () => {
	const late = { ...sent, events: [...sent.events, told('in-transit', '2020-11-22T10:00:00Z', '2020-11-27T10:00:00Z')] }
	expect(lastNewsAt(late)).toEqual(at('2020-11-23T10:00:00Z'))
})

test('an event dated into the future does not put the alarm to sleep', () => {
	const mistyped = { ...sent, events: [told('in-transit', '2021-11-24T10:00:00Z', '2020-11-24T10:00:00Z')] }
	expect(silentFrom(mistyped)).toEqual(at('2020-11-29T10:00:00Z'))
})
