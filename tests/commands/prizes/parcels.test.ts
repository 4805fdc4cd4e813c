import { eq } from 'drizzle-orm'
import { organisersPrize } from '#app/domain/prizes/queries.server.ts'
import { recordTrackingEvent } from '#app/domain/prizes/record-tracking-event.server.ts'
import { shipPrize } from '#app/domain/prizes/ship-prize.server.ts'
import type { TrackingStatus } from '#app/domain/prizes/shipment-status.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import { checkInvariants } from '#app/domain/stewardship/check-invariants.server.ts'
import { sweepRetention } from '#app/domain/stewardship/retention.server.ts'
import { letters, prizeAddresses, shipments } from '#db/schema/index.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'
import { parcel, prizeWithAddress } from './prize-in-hand.ts'

type Ready = Awaited<ReturnType<typeof prizeWithAddress>>

const second = { ...parcel, part: 2, trackingNumber: 'CE473124829EE' }

async function sent({ by, reach }: Ready, input: typeof parcel & { part?: number }) {
	const shipped = await shipPrize(by, reach, input)
	if (!shipped.ok) throw new Error(shipped.reason)
	return shipped.value.id
}
const seen = async ({ db, clock }: TestContext, { contest, reach }: Ready) => {
	const prize = await organisersPrize(db, contest, reach.prizeId, await clock(db))
	return [prize?.status, prize?.parcels.map(({ part, status }) => [part, status])]
}
async function news(context: TestContext, { by }: Ready, shipmentId: string, status: TrackingStatus) {
	const told = await recordTrackingEvent(by, shipmentId, { status, occurredAt: await context.clock(context.db) })
	expect(told.ok).toBe(true)
}

test('one prize in two parcels is there when both are', async ({ db, context }) => {
	const ready = await prizeWithAddress(context)
	const [one, two] = [await sent(ready, parcel), await sent(ready, second)]
	await news(context, ready, one, 'delivered')
	await news(context, ready, two, 'in-transit')
	expect(await seen(context, ready)).toEqual([
		'in-transit',
		[
			[1, 'delivered'],
			[2, 'in-transit'],
		],
	])

	context.at('2026-10-20T12:00:00Z')
	await news(context, ready, two, 'delivered')
	expect((await seen(context, ready))[0]).toBe('delivered')
	const announced = { ...ready.contest, announcedFrom: new Date('2026-10-16T12:00:00Z') }
	const [tracked] = await trackedPrizes(db, announced, await context.clock(db))
	expect(tracked?.deliveredAt).toEqual(new Date('2026-10-20T12:00:00Z'))
	expect(tracked?.parcels.map(({ events, from, to, ...each }) => [each, events.length, from, to.town])).toEqual([
		[
			{ part: 1, status: 'delivered', number: 'RR••• ••• •29 LV', deliveredAt: new Date('2026-10-16T12:00:00Z') },
			...[1, { town: 'Rome', country: 'IT' }, 'Jēkabpils'],
		],
		[
			{ part: 2, status: 'delivered', number: 'CE••• ••• •29 EE', deliveredAt: new Date('2026-10-20T12:00:00Z') },
			...[2, { town: 'Rome', country: 'IT' }, 'Jēkabpils'],
		],
	])
})

test('parcels are sent in their order, each once', async ({ db, context }) => {
	const ready = await prizeWithAddress(context)
	const { by, reach } = ready

	expect(await shipPrize(by, reach, second)).toEqual({ ok: false, reason: 'parcel-before-missing' })
	await sent(ready, parcel)
	expect(await shipPrize(by, reach, parcel)).toEqual({ ok: false, reason: 'already-shipped' })
	const outcomes = await Promise.all([shipPrize(by, reach, second), shipPrize(by, reach, second)])
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
	expect(await db.$count(shipments)).toBe(2)
})

test('a parcel that was lost is replaced under its own number in the row, and its journey stays on record', async ({
	db,
	context,
}) => {
	const ready = await prizeWithAddress(context)
	const [one, two] = [await sent(ready, parcel), await sent(ready, second)]
	await news(context, ready, one, 'delivered')
	await news(context, ready, two, 'lost')
	expect((await seen(context, ready))[0]).toBe('lost')

	const again = await sent(ready, { ...second, trackingNumber: 'RR473124829LV' })
	const [row] = await db.select().from(shipments).where(eq(shipments.id, again))
	expect([row?.part, row?.replacesId]).toEqual([2, two])
	expect(await seen(context, ready)).toEqual([
		'preparing',
		[
			[1, 'delivered'],
			[2, 'preparing'],
		],
	])
	await news(context, ready, again, 'delivered')
	expect((await seen(context, ready))[0]).toBe('delivered')
	const found = await checkInvariants(db, await context.clock(db))
	expect(found.filter(({ invariant }) => invariant === 5)).toEqual([])
})

test('a parcel that was called off was not needed', async ({ context }) => {
	const ready = await prizeWithAddress(context)
	const [one, two] = [await sent(ready, parcel), await sent(ready, second)]
	await news(context, ready, one, 'delivered')
	await news(context, ready, two, 'cancelled')

	expect((await seen(context, ready))[0]).toBe('delivered')
})

test('the address is kept until thirty days after the last parcel arrived', async ({ db, context }) => {
	const ready = await prizeWithAddress(context)
	const [one, two] = [await sent(ready, parcel), await sent(ready, second)]
	await news(context, ready, one, 'delivered')
	context.at('2026-10-26T12:00:00Z')
	await news(context, ready, two, 'delivered')
	const isKept = async () => (await db.select().from(prizeAddresses))[0]?.sealed !== null

	context.at('2026-11-20T12:00:00Z')
	await sweepRetention(context)
	expect(await isKept()).toBe(true)
	context.at('2026-11-25T12:00:00Z')
	await sweepRetention(context)
	expect(await isKept()).toBe(false)
})

test('whoever waits hears that the prize arrived once: with its last parcel', async ({ db, context }) => {
	const ready = await prizeWithAddress(context)
	const [one, two] = [await sent(ready, parcel), await sent(ready, second)]
	const arrived = () => db.$count(letters, eq(letters.kind, 'prize-arrived'))

	await news(context, ready, one, 'delivered')
	expect(await arrived()).toBe(0)
	await news(context, ready, two, 'delivered')
	expect(await arrived()).toBe(1)
})
