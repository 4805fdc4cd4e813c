import { expect, test } from 'vitest'
import { eventColumns, readEventRow } from '#app/domain/prizes/tracking/event-row.ts'
import { eventKey, judgeEvents } from '#app/domain/prizes/tracking/judge-events.ts'

const when = { zone: 'Europe/Riga', now: new Date('2026-11-20T12:00:00Z') }
const read = (cells: readonly string[], row = 2) => readEventRow(row, eventColumns, cells, when)
const faultsOf = (...cells: string[]) => read(cells).faults.map(({ column, fault }) => `${column}: ${fault}`)

test('a row is read as people write it', () => {
	expect(read(['RR 473 124 829 LV', 'Latvijas Pasts', 'In transit', '2026-11-12 17:30', ' Jēkabpils ', 'lv'])).toEqual({
		row: 2,
		number: 'RR 473 124 829 LV',
		carrier: 'latvijas-pasts',
		event: { status: 'in-transit', occurredAt: new Date('2026-11-12T15:30:00Z'), town: 'Jēkabpils', country: 'LV' },
		faults: [],
	})
	expect(read(['X1', '', 'picked_up', '2026-11-12T17:30Z', '', '']).event).toEqual({
		status: 'picked-up',
		occurredAt: new Date('2026-11-12T17:30:00Z'),
		town: null,
		country: null,
	})
})

test('what is wrong with a row is told column by column', () => {
	expect(faultsOf('', 'nobody', 'teleported', 'yesterday', 'Long street 7', 'XYZ')).toEqual([
		'trackingNumber: required',
		'carrier: carrier-unknown',
		'status: status-unknown',
		'time: time-unreadable',
		'town: town-only',
		'country: country-unknown',
	])
	expect(faultsOf('X1', '', '', '', '', '')).toEqual(['status: required', 'time: required'])
	expect(faultsOf('X1', '', 'delivered', '2026-11-20 14:01', '', '')).toEqual(['time: event-in-the-future'])
	expect(faultsOf('X1', '', 'delivered', '2026-11-20 14:00', '', '')).toEqual([])
})

test('each row is written down, known, of an unknown number or refused', () => {
	const rows = [
		['A', '', 'delivered', '2026-11-12 17:30', '', ''],
		['A', '', 'DELIVERED', '2026-11-12T15:30Z', '', ''],
		['B', '', 'delivered', '2026-11-12 17:30', '', ''],
		['C', '', 'delivered', '2026-11-12 17:30', '', ''],
		['A', '', 'nothing', '2026-11-12 17:30', '', ''],
		['BOTH', '', 'held', '2026-11-12 17:30', '', ''],
	].map((cells, at) => read(cells, at + 2))
	const recorded = new Set([
		eventKey('b', { status: 'delivered', occurredAt: new Date('2026-11-12T15:30:00Z'), town: null, country: null }),
	])
	const shipments: Readonly<Record<string, string[]>> = { A: ['a'], B: ['b'], BOTH: ['a', 'b'] }
	const judged = judgeEvents(rows, {
		shipmentsOf: ({ number }) => shipments[number] ?? [],
		isRecorded: (key) => recorded.has(key),
	})
	expect(judged.map(({ action, shipmentIds }) => [action, ...shipmentIds])).toEqual([
		['record', 'a'],
		['known'],
		['known'],
		['unknown-number'],
		['refuse'],
		['record', 'a', 'b'],
	])
})
