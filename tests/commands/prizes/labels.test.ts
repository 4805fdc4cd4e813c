import { parcelsToPack, prizesToPack } from '#app/domain/prizes/parcels-to-pack.server.ts'
import { readLabels } from '#app/domain/prizes/read-labels.server.ts'
import { recordTrackingEvent } from '#app/domain/prizes/record-tracking-event.server.ts'
import { shipPrize } from '#app/domain/prizes/ship-prize.server.ts'
import { addressReadings, prizeKinds, prizeRules } from '#db/schema/index.ts'
import { expect, test } from '#tests/support/test.ts'
import { address, parcel, prizeWithAddress } from './prize-in-hand.ts'

test('a label says from, to, carrier, number, which parcel and what the carrier has to know; reading is on record', async ({
	db,
	context,
}) => {
	const { by, contest, reach } = await prizeWithAddress(context)
	await db.update(prizeKinds).set({ battery: 'contained' })
	await db.update(prizeRules).set({ sender: 'Example consortium\nExample street 1' })
	const ids = []
	for (const part of [1, 2]) {
		const shipped = await shipPrize(by, reach, { ...parcel, part })
		if (shipped.ok) ids.push(shipped.value.id)
	}

	const labels = await readLabels(by, contest, ids)

	const [first, second] = labels.ok ? labels.value : []
	expect(first).toEqual({
		from: ['Example consortium', 'Example street 1'],
		to: [address.name, address.street, `${address.town}, ${address.postcode}`, 'LATVIA'],
		phone: address.phone,
		carrier: 'Omniva',
		number: 'RR473124829LV',
		reference: expect.stringMatching(/^HB-/),
		part: 1,
		of: 2,
		goods: { un: 'UN 3481', name: 'Lithium ion batteries contained in equipment', packingInstruction: 'PI 967' },
	})
	expect(second).toEqual({ ...first, part: 2 })
	expect(await db.select({ by: addressReadings.readBy }).from(addressReadings)).toEqual([{ by: by.person.id }])
})

test('nothing is read for nobody, for parcels of another edition and for what has arrived', async ({ db, context }) => {
	const { by, contest, reach } = await prizeWithAddress(context)
	const other = await prizeWithAddress(context)
	const shipped = await shipPrize(by, reach, parcel)
	const id = shipped.ok ? shipped.value.id : ''
	const nothing = { ok: false, reason: 'nothing-chosen' }

	expect(await readLabels(by, contest, [])).toEqual(nothing)
	expect(await readLabels(by, other.contest, [id])).toEqual(nothing)
	await recordTrackingEvent(by, id, { status: 'delivered', occurredAt: await context.clock(db) })
	expect(await readLabels(by, contest, [id])).toEqual(nothing)
	expect(await db.$count(addressReadings)).toBe(0)
})

test('a packer has before them what waits for a box, and then for the carrier', async ({ db, context }) => {
	const { by, contest, reach } = await prizeWithAddress(context)
	const now = await context.clock(db)
	const waiting = async () => [
		(await prizesToPack(db, contest, now)).length,
		(await parcelsToPack(db, contest, now)).map(({ waits }) => waits),
	]
	expect(await waiting()).toEqual([1, []])
	const shipped = await shipPrize(by, reach, parcel)
	expect(await waiting()).toEqual([0, [true]])
	await recordTrackingEvent(by, shipped.ok ? shipped.value.id : '', { status: 'picked-up', occurredAt: now })
	expect(await waiting()).toEqual([0, [false]])
})
