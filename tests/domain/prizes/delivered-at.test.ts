import { expect, test } from 'vitest'
import { allDeliveredAt, deliveredAt } from '#app/domain/prizes/delivered-at.ts'
import type { TrackingStatus } from '#app/domain/prizes/shipment-status.ts'

const on = (day: number, status: TrackingStatus) => {
	const occurredAt = new Date(Date.UTC(2026, 10, day, 12))
	return { status, occurredAt, arrivedAt: occurredAt }
}

test('the delivery that stands is the one that counts', () => {
	expect(deliveredAt([])).toBeNull()
	expect(deliveredAt([on(3, 'in-transit')])).toBeNull()
	expect(deliveredAt([on(5, 'delivered'), on(3, 'in-transit'), on(6, 'in-transit')])).toEqual(
		on(5, 'delivered').occurredAt,
	)
	expect(deliveredAt([on(5, 'delivered'), on(7, 'returned')])).toBeNull()
	expect(deliveredAt([on(5, 'delivered'), on(7, 'returned'), on(9, 'delivered')])).toEqual(
		on(9, 'delivered').occurredAt,
	)
})

test('a prize in several parcels is there when the last of those that were needed is', () => {
	const [third, fifth] = [[on(3, 'delivered')], [on(5, 'delivered')]]
	expect(allDeliveredAt([])).toBeNull()
	expect(allDeliveredAt([third, [on(4, 'in-transit')]])).toBeNull()
	expect(allDeliveredAt([fifth, third])).toEqual(fifth[0]?.occurredAt)
	expect(allDeliveredAt([third, [on(4, 'cancelled')]])).toEqual(third[0]?.occurredAt)
	expect(allDeliveredAt([[on(4, 'cancelled')]])).toBeNull()
})
