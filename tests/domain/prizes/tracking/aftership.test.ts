import { expect, test } from 'vitest'
import { readAftership } from '#app/domain/prizes/tracking/aftership.ts'

const zone = 'Europe/Riga'
const message = (checkpoints: readonly object[], more: object = {}) => ({
	ts: 1_796_000_000,
	event: 'tracking_update',
	event_id: '3f645f5e-530b-4062-8695-db6a64420af8',
	is_tracking_first_tag: true,
	msg: { id: 'x', tracking_number: 'RR473124829LV', slug: 'latvijas-pasts', tag: 'InTransit', checkpoints, ...more },
})
const said = (checkpoint: object) => {
	const read = readAftership(message([checkpoint]), zone)
	return read.ok ? read.value.parcels[0]?.events[0] : read
}

test('a checkpoint becomes an event with its town and country and nothing else', () => {
	const read = readAftership(
		message([
			{
				slug: 'latvijas-pasts',
				tag: 'InTransit',
				subtag: 'InTransit_003',
				checkpoint_time: '2026-11-12T17:30:00+01:00',
				city: 'WARSZAWA',
				state: null,
				zip: '00-001',
				location: 'Long street 7, Warszawa',
				country_iso3: 'POL',
				message: 'Arrived at Long street 7',
			},
		]),
		zone,
	)
	expect(read).toEqual({
		ok: true,
		value: {
			id: '3f645f5e-530b-4062-8695-db6a64420af8',
			parcels: [
				{
					number: 'RR473124829LV',
					carrier: null,
					ignored: 0,
					events: [
						{ status: 'in-transit', occurredAt: new Date('2026-11-12T16:30:00Z'), town: 'Warszawa', country: 'PL' },
					],
				},
			],
		},
	})
})

test.each([
	['InfoReceived', 'InfoReceived_001', 'label-created'],
	['InTransit', 'InTransit_001', 'in-transit'],
	['InTransit', 'InTransit_002', 'picked-up'],
	['OutForDelivery', 'OutForDelivery_001', 'out-for-delivery'],
	['AvailableForPickup', 'AvailableForPickup_001', 'ready-for-pickup'],
	['AttemptFail', 'AttemptFail_002', 'delivery-failed'],
	['Delivered', 'Delivered_003', 'delivered'],
	['Exception', 'Exception_001', 'held'],
	['Exception', 'Exception_004', 'delayed'],
	['Exception', 'Exception_011', 'returned'],
	['Exception', 'Exception_013', 'lost'],
])('the tag %s with %s means %s', (tag, subtag, status) => {
	expect(said({ tag, subtag, checkpoint_time: '2026-11-12T17:30:00Z' })).toMatchObject({ status })
})

test('a clock without an offset is the one of the country, else of the edition', () => {
	const local = { tag: 'InTransit', checkpoint_time: '2026-07-12T17:30:00' }
	expect(said({ ...local, country_region: 'ITA' })).toMatchObject({ occurredAt: new Date('2026-07-12T15:30:00Z') })
	expect(said({ ...local, country_iso3: 'CHN' })).toMatchObject({ occurredAt: new Date('2026-07-12T14:30:00Z') })
	expect(said({ ...local, checkpoint_time: '2026-07-12' })).toMatchObject({
		occurredAt: new Date('2026-07-12T09:00:00Z'),
	})
})

test('what says nothing about the parcel, or is not known, is left out and counted', () => {
	const at = { checkpoint_time: '2026-11-12T17:30:00Z' }
	const read = readAftership(
		message([
			{ ...at, tag: 'Expired' },
			{ ...at, tag: 'Pending' },
			{ ...at, tag: 'Teleported' },
			{ tag: 'InTransit', checkpoint_time: 'yesterday' },
			{ ...at, tag: 'constructor' },
			{ ...at, tag: 'Delivered' },
		]),
		zone,
	)
	expect(read.ok && read.value.parcels).toMatchObject([{ ignored: 5, events: [{ status: 'delivered' }] }])
})

test('a city that holds a digit may be a street, and is not kept', () => {
	const at = { tag: 'InTransit', checkpoint_time: '2026-11-12T17:30:00Z', country_iso3: 'LVA' }
	expect(said({ ...at, city: 'Long street 7' })).toMatchObject({ town: null, country: 'LV' })
	expect(said({ ...at, city: '\u202EagiR\u0000' })).toMatchObject({ town: 'agiR' })
})

test('other events are taken without a word about parcels, other shapes are not', () => {
	expect(readAftership({ event: 'edd_revise', msg: {} }, zone)).toEqual({ ok: true, value: { id: null, parcels: [] } })
	for (const shape of [null, [], 'x', {}, { event: 'tracking_update' }, message([], { tracking_number: '' })]) {
		expect(readAftership(shape, zone)).toEqual({ ok: false, reason: 'shape-unknown' })
	}
})
