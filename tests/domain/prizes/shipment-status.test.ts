import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StatusEvent, TrackingStatus } from '#app/domain/prizes/shipment-status.ts'
import {
	hasEnded,
	prizeStatus,
	shipmentStatus,
	shipmentStatuses,
	statusOfParcels,
	trackingStatuses,
} from '#app/domain/prizes/shipment-status.ts'

const day = (number: number): Date => new Date(Date.UTC(2020, 10, number, 12))
const event = (status: TrackingStatus, occurred: number, arrived = occurred): StatusEvent => ({
	status,
	occurredAt: day(occurred),
	arrivedAt: day(arrived),
})

describe('the status of a shipment', () => {
	test('is preparing until the first event', () => {
		expect(shipmentStatus([])).toBe('preparing')
	})

	test('is that of the latest occurrence, however late the others arrive', () => {
		expect(shipmentStatus([event('out-for-delivery', 26), event('in-transit', 24, 27)])).toBe('out-for-delivery')
	})

	test('is that of the later arrival when two events occurred together', () => {
		expect(shipmentStatus([event('held', 24, 26), event('in-transit', 24, 25)])).toBe('held')
	})

	test('is that of the later in the order of arrival when two events arrived together', () => {
		const held = { ...event('held', 24), arrival: 7 }
		const inTransit = { ...event('in-transit', 24), arrival: 8 }
		expect(shipmentStatus([inTransit, held])).toBe('in-transit')
	})

	test('stays delivered when a scan is dated after the delivery', () => {
		expect(shipmentStatus([event('delivered', 25), event('out-for-delivery', 26), event('in-transit', 27)])).toBe(
			'delivered',
		)
	})

	test('is delivered at the second attempt', () => {
		expect(shipmentStatus([event('delivery-failed', 24), event('delivered', 25)])).toBe('delivered')
	})

	test.each(['returned', 'lost'] as const)('is %s when that happened after the delivery', (status) => {
		expect(shipmentStatus([event('delivered', 25), event(status, 27)])).toBe(status)
		expect(shipmentStatus([event(status, 24), event('delivered', 25)])).toBe('delivered')
	})

	test('moves on again once a delivery is undone', () => {
		expect(shipmentStatus([event('delivered', 25), event('returned', 26), event('in-transit', 27)])).toBe('in-transit')
	})

	test('is found again after it was lost', () => {
		expect(shipmentStatus([event('lost', 25), event('ready-for-pickup', 27)])).toBe('ready-for-pickup')
	})
})

const anyEvent = fc.record({
	status: fc.constantFrom(...trackingStatuses),
	occurredAt: fc.integer({ min: 1, max: 5 }).map(day),
	arrivedAt: fc.integer({ min: 1, max: 5 }).map(day),
})

describe('for any events', () => {
	test('the order in which they are listed does not matter', () => {
		const shuffled = fc
			.array(anyEvent, { maxLength: 12 })
			.chain((events) =>
				fc.tuple(
					fc.constant(events),
					fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
				),
			)
		fc.assert(
			fc.property(shuffled, ([events, other]) => {
				expect(shipmentStatus(other)).toBe(shipmentStatus(events))
			}),
		)
	})

	test('an event that is told twice changes nothing', () => {
		fc.assert(
			fc.property(fc.array(anyEvent, { minLength: 1 }), fc.nat(), (events, pick) => {
				const again = events.slice(pick % events.length).slice(0, 1)
				expect(shipmentStatus([...events, ...again])).toBe(shipmentStatus(events))
			}),
		)
	})

	test('after a delivery only a return or a loss makes another status possible', () => {
		fc.assert(
			fc.property(fc.array(anyEvent), (events) => {
				const scans = events.filter(({ status }) => status !== 'returned' && status !== 'lost')
				expect(shipmentStatus([...scans, event('delivered', 3)])).toBe('delivered')
			}),
		)
	})

	test('the list itself stays as it was', () => {
		const events = Object.freeze([event('delivered', 25), event('picked-up', 23)])
		expect(shipmentStatus(events)).toBe('delivered')
	})
})

describe('the status of a prize', () => {
	test('waits for the address first, then for the parcel', () => {
		expect(prizeStatus({ hasAddress: false, parcels: [] })).toBe('awaiting-address')
		expect(prizeStatus({ hasAddress: true, parcels: [] })).toBe('preparing')
	})

	test('is its parcel’s from then on, address or not', () => {
		expect(prizeStatus({ hasAddress: false, parcels: ['preparing'] })).toBe('preparing')
		expect(prizeStatus({ hasAddress: false, parcels: ['in-transit'] })).toBe('in-transit')
	})
})

describe('the status of several parcels', () => {
	const status = fc.constantFrom(...shipmentStatuses)
	const several = fc.array(status, { minLength: 1, maxLength: 6 })

	test.each([
		[['delivered', 'delivered'], 'delivered'],
		[['delivered', 'in-transit'], 'in-transit'],
		[['delivered', 'cancelled'], 'delivered'],
		[['cancelled', 'cancelled'], 'cancelled'],
		[['cancelled', 'returned'], 'returned'],
		[['in-transit', 'preparing', 'out-for-delivery'], 'preparing'],
		[['delayed', 'preparing'], 'delayed'],
		[['delivery-failed', 'returned', 'delivered'], 'returned'],
		[['lost', 'returned'], 'lost'],
	] as const)('%j is %s', (parcels, expected) => {
		expect(statusOfParcels(parcels)).toBe(expected)
	})

	test('is one of theirs, whatever the order in which they are told', () => {
		fc.assert(
			fc.property(several, (parcels) => {
				const told = statusOfParcels(parcels)
				expect(parcels).toContain(told)
				expect(statusOfParcels(parcels.toReversed())).toBe(told)
				expect(statusOfParcels([...parcels, told!])).toBe(told)
			}),
		)
	})

	test('is “delivered” only when all are, but for those that were called off', () => {
		fc.assert(
			fc.property(several, (parcels) => {
				const needed = parcels.filter((each) => each !== 'cancelled')
				const all = needed.length > 0 && needed.every((each) => each === 'delivered')
				expect(statusOfParcels(parcels) === 'delivered').toBe(all)
			}),
		)
	})

	test('of a part of them is told by the whole, or the whole tells something that stands before it', () => {
		fc.assert(
			fc.property(several, several, (some, others) => {
				const [one, other] = [statusOfParcels(some)!, statusOfParcels(others)!]
				expect(statusOfParcels([...some, ...others])).toBe(statusOfParcels([one, other]))
			}),
		)
	})

	test('without parcels there is none', () => {
		expect(statusOfParcels([])).toBe(null)
	})
})

test('a journey ends by arriving, returning, getting lost or being called off', () => {
	expect(shipmentStatuses.filter(hasEnded)).toEqual(['delivered', 'returned', 'lost', 'cancelled'])
})
