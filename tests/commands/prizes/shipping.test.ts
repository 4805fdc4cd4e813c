import { recordTrackingEvent } from '#app/domain/prizes/record-tracking-event.server.ts'
import { shipPrize } from '#app/domain/prizes/ship-prize.server.ts'
import type { TrackingStatus } from '#app/domain/prizes/shipment-status.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import { letters, logEntries, shipments, trackingEvents } from '#db/schema/index.ts'
import type { TestContext } from '#tests/support/context.ts'
import { nowhere } from '#tests/support/nowhere.ts'
import { expect, test } from '#tests/support/test.ts'
import { givenPrize, parcel, prizeWithAddress, shippedPrize } from './prize-in-hand.ts'

const journey = [
	{ status: 'picked-up', occurredAt: new Date('2026-11-10T09:00:00Z'), town: 'Rome', country: 'IT' },
	{ status: 'in-transit', occurredAt: new Date('2026-11-12T17:30:00Z'), town: 'Warsaw', country: 'PL' },
	{ status: 'out-for-delivery', occurredAt: new Date('2026-11-14T07:00:00Z') },
	{ status: 'delivered', occurredAt: new Date('2026-11-14T10:15:00Z'), town: 'Jēkabpils', country: 'LV' },
] as const

const statusOf = async (context: TestContext, editionId: string) => {
	const edition = { id: editionId, kind: 'recorded', announcedFrom: null } as Parameters<typeof trackedPrizes>[1]
	const [prize] = await trackedPrizes(context.db, edition, await context.clock(context.db))
	return prize?.status
}

test('a parcel sets out with its number, when an address is known', async ({ db, context }) => {
	const { by, reach } = await givenPrize(context)
	expect(await shipPrize(by, reach, parcel)).toEqual({ ok: false, reason: 'address-missing' })
	expect(await db.select().from(shipments)).toEqual([])
})

test('a wrong check digit is refused and nothing is stored', async ({ db, context }) => {
	const { by, reach } = await prizeWithAddress(context)
	const mistyped = { ...parcel, trackingNumber: 'RR473124820LV' }

	expect(await shipPrize(by, reach, mistyped)).toEqual({ ok: false, reason: 'tracking-number-check-digit' })
	expect(await db.select().from(shipments)).toEqual([])
	expect(await shipPrize(by, reach, parcel)).toEqual({ ok: true, value: { id: expect.any(String) } })
	expect(await db.select({ number: shipments.trackingNumber }).from(shipments)).toEqual([{ number: 'RR473124829LV' }])
})

test('one prize travels once at a time; after a loss it may set out again', async ({ db, context }) => {
	const { by, reach, shipmentId } = await shippedPrize(context)
	expect(await shipPrize(by, reach, parcel)).toEqual({ ok: false, reason: 'already-shipped' })

	await recordTrackingEvent(by, shipmentId, { status: 'lost', occurredAt: await context.clock(db) })
	context.at('2026-11-18T12:00:00Z')
	expect(await shipPrize(by, reach, parcel)).toEqual({ ok: true, value: { id: expect.any(String) } })
	expect(await statusOf(context, reach.editionId)).toBe('preparing')
})

test('whatever the order in which its events are told, the journey ends where it ended', async ({ context }) => {
	for (const order of [
		[0, 1, 2, 3],
		[3, 2, 1, 0],
		[2, 0, 3, 1],
	]) {
		context.at('2026-11-09T12:00:00Z')
		const { by, reach, shipmentId } = await shippedPrize(context)
		context.at('2026-11-15T12:00:00Z')
		for (const place of order) {
			expect((await recordTrackingEvent(by, shipmentId, journey[place]!)).ok).toBe(true)
		}
		expect(await statusOf(context, reach.editionId)).toBe('delivered')
	}
})

test('an event told twice is written once, and its winner is told of the arrival once', async ({ db, context }) => {
	const { by, shipmentId, won } = await shippedPrize(context)
	context.at('2026-11-15T12:00:00Z')
	const arrived = { ok: true, value: { status: 'delivered' satisfies TrackingStatus } }

	expect(await recordTrackingEvent(by, shipmentId, journey[3])).toEqual(arrived)
	expect(await recordTrackingEvent(by, shipmentId, journey[3])).toEqual(arrived)
	expect(await recordTrackingEvent(by, shipmentId, journey[1])).toEqual(arrived)

	expect(await db.select().from(trackingEvents)).toHaveLength(2)
	const told = await db.select({ kind: letters.kind, recipient: letters.recipient }).from(letters).orderBy(letters.kind)
	const recipient = won.idea.email
	expect(told).toEqual([
		{ kind: 'address-asked', recipient },
		{ kind: 'prize-arrived', recipient },
		{ kind: 'prize-on-its-way', recipient },
	])
	const logged = await db.select({ kind: logEntries.kind }).from(logEntries).orderBy(logEntries.seq)
	expect(logged.map(({ kind }) => kind)).toEqual([
		'prize.given',
		'address.asked',
		'address.given',
		'prize.shipped',
		'shipment.event-recorded',
		'shipment.event-recorded',
	])
})

test('what has not happened yet is no event, and no event stands without a shipment', async ({ db, context }) => {
	const { by, shipmentId } = await shippedPrize(context)
	const tomorrow = { status: 'delivered', occurredAt: new Date('2026-10-17T12:00:00Z') } as const

	expect(await recordTrackingEvent(by, shipmentId, tomorrow)).toEqual({ ok: false, reason: 'event-in-the-future' })
	expect(await recordTrackingEvent(by, nowhere, journey[0])).toEqual({ ok: false, reason: 'shipment-not-found' })
	expect(await recordTrackingEvent(by, 'nowhere', journey[0])).toEqual({ ok: false, reason: 'shipment-not-found' })
	expect(await db.select().from(trackingEvents)).toEqual([])
})

test('the public sees towns, dates and a masked number, from the instant of the announcement on', async ({
	db,
	context,
}) => {
	const { by, contest, reach, shipmentId } = await shippedPrize(context)
	context.at('2026-11-15T12:00:00Z')
	for (const event of journey) await recordTrackingEvent(by, shipmentId, event)
	const visibleFrom = new Date('2026-11-15T12:00:00Z')
	const announced = { ...contest, announcedFrom: visibleFrom }

	expect(await trackedPrizes(db, announced, new Date(visibleFrom.getTime() - 1))).toEqual([])
	const [seen, ...others] = await trackedPrizes(db, announced, visibleFrom)
	expect(others).toEqual([])
	const way = {
		status: 'delivered',
		number: 'RR••• ••• •29 LV',
		from: { town: 'Rome', country: 'IT' },
		to: { town: 'Jēkabpils', country: 'LV' },
		deliveredAt: journey[3].occurredAt,
		events: journey.map((event) => ({ town: null, country: null, ...event })),
	}
	expect(seen).toEqual({
		...way,
		id: reach.prizeId,
		names: { en: 'Hoverboard', lv: 'Hoverbords' },
		country: 'LV',
		library: { slug: expect.any(String), name: 'Jēkabpils City Library', place: 'Jēkabpils', country: 'LV' },
		at: null,
		arrival: null,
		parcels: [{ ...way, part: 1 }],
	})
})
