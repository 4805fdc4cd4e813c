import { expect, test } from 'vitest'
import { readSeventeenTrack } from '#app/domain/prizes/tracking/seventeen-track.ts'

const zone = 'Europe/Riga'
const message = (events: readonly object[]) => ({
	event: 'TRACKING_UPDATED',
	data: {
		number: 'RR473124829LV',
		carrier: 12021,
		param: null,
		tag: '',
		track_info: {
			latest_status: { status: 'InTransit', sub_status: 'InTransit_Arrival', sub_status_descr: null },
			tracking: { providers_hash: 1, providers: [{ provider: { key: 12021, name: 'Latvia Post' }, events }] },
		},
	},
})
const said = (event: object) => {
	const read = readSeventeenTrack(message([event]), zone)
	return read.ok ? read.value.parcels[0]?.events[0] : read
}

test('an event becomes ours with its town and country, whatever else its address holds', () => {
	expect(
		said({
			time_iso: '2026-11-12T18:30:00+02:00',
			time_utc: '2026-11-12T16:30:00Z',
			stage: 'Arrival',
			sub_status: 'InTransit_Arrival',
			description: 'Arrived at Long street 7',
			location: 'Long street 7, RIGA, LV',
			address: { country: 'LV', state: null, city: 'RIGA', street: 'Long street 7', postal_code: 'LV-1001' },
		}),
	).toEqual({ status: 'in-transit', occurredAt: new Date('2026-11-12T16:30:00Z'), town: 'Riga', country: 'LV' })
})

test('without a city only a town that is known by name is taken out of the location', () => {
	const at = { time_utc: '2026-11-12T16:30:00Z', stage: 'Departure' }
	expect(said({ ...at, location: 'Depot 4, Jēkabpils', address: { country: 'LV', city: null } })).toMatchObject({
		town: 'Jēkabpils',
	})
	expect(said({ ...at, location: 'Anna Kalniņa, Long street', address: { country: 'LV' } })).toMatchObject({
		town: null,
	})
	expect(said({ ...at, location: 'Riga', address: null })).toMatchObject({ town: null, country: null })
})

test.each([
	['InfoReceived', 'InfoReceived', 'label-created'],
	['PickedUp', 'InTransit_PickedUp', 'picked-up'],
	[null, 'InTransit_CustomsRequiringInformation', 'held'],
	[null, 'InTransit_Other', 'in-transit'],
	['AvailableForPickup', 'AvailableForPickup_Other', 'ready-for-pickup'],
	['OutForDelivery', 'OutForDelivery_Other', 'out-for-delivery'],
	[null, 'DeliveryFailure_NoBody', 'delivery-failed'],
	['Delivered', 'Delivered_Other', 'delivered'],
	[null, 'Exception_Returning', 'returned'],
	['Returned', 'Exception_Returned', 'returned'],
	[null, 'Exception_Lost', 'lost'],
	[null, 'Exception_Cancel', 'cancelled'],
	[null, 'Exception_Security', 'held'],
])('the stage %s with %s means %s', (stage, sub_status, status) => {
	expect(said({ time_utc: '2026-11-12T16:30:00Z', stage, sub_status })).toMatchObject({ status })
})

test('what says nothing about the parcel is left out and counted', () => {
	const at = { time_utc: '2026-11-12T16:30:00Z', stage: null }
	const read = readSeventeenTrack(
		message([
			{ ...at, sub_status: 'NotFound_Other' },
			{ ...at, sub_status: 'Expired_Other' },
			{ ...at, sub_status: null },
		]),
		zone,
	)
	expect(read.ok && read.value.parcels).toEqual([{ number: 'RR473124829LV', carrier: null, ignored: 3, events: [] }])
})

test('the end of a tracking is taken, other shapes are not', () => {
	const stopped = { event: 'TRACKING_STOPPED', data: { number: 'X' } }
	expect(readSeventeenTrack(stopped, zone)).toEqual({ ok: true, value: { id: null, parcels: [] } })
	for (const shape of [null, {}, { event: 'TRACKING_UPDATED' }, { event: 'TRACKING_UPDATED', data: [] }]) {
		expect(readSeventeenTrack(shape, zone)).toEqual({ ok: false, reason: 'shape-unknown' })
	}
})
