import { asc, eq } from 'drizzle-orm'
import { describe } from 'vitest'
import { addSource, changeSecret, switchSource } from '#app/domain/prizes/tracking/change-source.server.ts'
import { receiveHook } from '#app/domain/prizes/tracking/receive-hook.server.ts'
import { letters, logEntries, trackingEvents, trackingSources, unknownNumbers } from '#db/schema/index.ts'
import type { TestContext } from '#tests/support/context.ts'
import { signedByAftership, signedBySeventeenTrack, signedByUs } from '#tests/support/signed-message.ts'
import { expect, test } from '#tests/support/test.ts'
import { wholeDatabase } from '#tests/support/whole-database.ts'
import { shippedPrize } from './prize-in-hand.ts'

const theirSecret = 'their-secret-0815'
const now = '2026-11-15T12:00:00Z'
const number = 'RR473124829LV'

async function sourceOf(context: TestContext, kind: 'shelfie' | 'aftership' | '17track') {
	const shipped = await shippedPrize(context)
	context.at(now)
	const added = await addSource(shipped.by, shipped.contest.id, { kind, name: 'A carrier', secret: theirSecret })
	if (!added.ok) throw new Error(added.reason)
	const reach = { sourceId: added.value.id, editionId: shipped.contest.id }
	const drawn = kind === 'shelfie' ? await changeSecret(shipped.by, reach, undefined) : null
	const secret = drawn?.ok ? (drawn.value.drawn ?? '') : theirSecret
	return { ...shipped, source: reach, secret }
}

const events = (id: string, ...said: object[]) => ({
	id,
	events: said.map((each) => ({ trackingNumber: number, ...each })),
})
const pickedUp = { status: 'picked-up', occurredAt: '2026-11-10T09:00:00Z', town: 'Rome', country: 'IT' }
const delivered = { status: 'delivered', occurredAt: '2026-11-14T10:15:00Z', town: 'Jēkabpils', country: 'LV' }

const statuses = (context: TestContext) =>
	context.db
		.select({ status: trackingEvents.status, source: trackingEvents.source, town: trackingEvents.town })
		.from(trackingEvents)
		.orderBy(asc(trackingEvents.occurredAt))

test('what a sender signs is written down, told to the winner and logged', async ({ db, context }) => {
	const { source, secret } = await sourceOf(context, 'shelfie')
	const message = signedByUs(secret, events('evt_1', delivered, pickedUp), new Date(now))
	expect(await receiveHook(context, source.sourceId, message)).toEqual({
		ok: true,
		value: { result: 'recorded', added: 2, known: 0, ignored: 0, unknown: 0 },
	})
	expect(await statuses(context)).toEqual([
		{ status: 'picked-up', source: 'webhook', town: 'Rome' },
		{ status: 'delivered', source: 'webhook', town: 'Jēkabpils' },
	])
	expect(await db.select({ kind: letters.kind }).from(letters).where(eq(letters.kind, 'prize-arrived'))).toHaveLength(1)
	const [last] = (await db.select().from(logEntries).orderBy(asc(logEntries.seq))).slice(-1)
	expect(last?.kind).toBe('shipment.events-recorded')
	expect(last?.body).toMatchObject({ tracker: source.sourceId, events: 2, status: 'delivered' })
})

test('AfterShip and 17TRACK sign in their own ways', async ({ context }) => {
	const aftership = await sourceOf(context, 'aftership')
	const checkpoint = { tag: 'InTransit', checkpoint_time: '2026-11-12T17:30:00Z', city: 'Warsaw', country_iso3: 'POL' }
	const update = {
		event: 'tracking_update',
		event_id: 'e1',
		msg: { tracking_number: number, checkpoints: [checkpoint] },
	}
	const theirs = signedByAftership(theirSecret, update)
	expect(await receiveHook(context, aftership.source.sourceId, theirs)).toMatchObject({ value: { added: 1 } })

	const seventeen = await sourceOf(context, '17track')
	const event = { time_utc: '2026-11-12T17:30:00Z', stage: 'Arrival', address: { city: 'Warsaw', country: 'PL' } }
	const info = { tracking: { providers: [{ events: [event] }] } }
	const other = signedBySeventeenTrack(theirSecret, {
		event: 'TRACKING_UPDATED',
		data: { number, carrier: 1, track_info: info },
	})
	expect(await receiveHook(context, seventeen.source.sourceId, other)).toMatchObject({ value: { added: 1 } })
	expect(await receiveHook(context, aftership.source.sourceId, other)).toEqual({ ok: false, reason: 'signature-wrong' })
})

describe('An abuse of the door', () => {
	const abuses = ({ source, secret }: Awaited<ReturnType<typeof sourceOf>>) => {
		const at = new Date(now)
		const good = signedByUs(secret, events('evt_1', pickedUp), at)
		const fresh = signedByUs(secret, events('evt_2', delivered), at)
		const minutes = (count: number) => new Date(at.getTime() + count * 60_000)
		const cut = fresh.body.slice(0, -1)
		const id = source.sourceId
		return [
			['no signature', id, { ...fresh, headers: new Headers() }, 'signature-wrong'],
			['another key', id, signedByUs('another key', events('evt_2', delivered), at), 'signature-wrong'],
			['another body', id, { ...good, body: fresh.body }, 'signature-wrong'],
			['a body cut short', id, { ...fresh, body: cut }, 'signature-wrong'],
			['another way of signing', id, signedByAftership(secret, events('evt_2', delivered)), 'signature-wrong'],
			['an old time', id, signedByUs(secret, events('evt_2', delivered), minutes(-6)), 'timestamp-outside-window'],
			['a time to come', id, signedByUs(secret, events('evt_2', delivered), minutes(6)), 'timestamp-outside-window'],
			['a body that is no JSON', id, signedByUs(secret, '{"id":', at), 'json-damaged'],
			['an empty body', id, signedByUs(secret, '', at), 'json-damaged'],
			['another shape', id, signedByUs(secret, { id: 'evt_3', events: [] }, at), 'shape-unknown'],
			['an id used before', id, signedByUs(secret, events('evt_1', delivered), at), 'id-used-before'],
			['another source', crypto.randomUUID(), fresh, 'source-unknown'],
			['no source', 'nobody', fresh, 'source-unknown'],
		] as const
	}

	test('changes nothing in the whole database, and is answered with what it was', async ({ db, context }) => {
		const known = await sourceOf(context, 'shelfie')
		await receiveHook(
			context,
			known.source.sourceId,
			signedByUs(known.secret, events('evt_1', pickedUp), new Date(now)),
		)
		const before = await wholeDatabase(db)
		for (const [what, id, message, reason] of abuses(known)) {
			expect([what, await receiveHook(context, id, message)]).toEqual([what, { ok: false, reason }])
		}
		expect(await wholeDatabase(db)).toEqual(before)
	})

	test('by sending the same once more changes nothing, now and once the window is over', async ({ db, context }) => {
		const { source, secret } = await sourceOf(context, 'shelfie')
		const message = signedByUs(secret, events('evt_1', pickedUp), new Date(now))
		await receiveHook(context, source.sourceId, message)
		const before = await wholeDatabase(db)
		expect(await receiveHook(context, source.sourceId, message)).toEqual({ ok: true, value: { result: 'known' } })
		context.at('2026-11-15T12:05:01Z')
		expect(await receiveHook(context, source.sourceId, message)).toEqual({
			ok: false,
			reason: 'timestamp-outside-window',
		})
		expect(await wholeDatabase(db)).toEqual(before)
	})

	test('by a source that was switched off is told so', async ({ db, context }) => {
		const { by, source, secret } = await sourceOf(context, 'shelfie')
		await switchSource(by, source, false)
		const before = await wholeDatabase(db)
		const message = signedByUs(secret, events('evt_1', pickedUp), new Date(now))
		expect(await receiveHook(context, source.sourceId, message)).toEqual({ ok: false, reason: 'source-disabled' })
		expect(await wholeDatabase(db)).toEqual(before)
	})
})

test('after a change of the secret both are good for a day', async ({ db, context }) => {
	const { by, source, secret } = await sourceOf(context, 'shelfie')
	const changed = await changeSecret(by, source, undefined)
	const next = changed.ok ? (changed.value.drawn ?? '') : ''
	expect(next).not.toBe(secret)
	const stored = JSON.stringify(await db.select().from(trackingSources))
	expect([stored.includes(next), stored.includes(secret)]).toEqual([false, false])

	const both = (id: string, at: string) => {
		const old = signedByUs(secret, events(id, pickedUp), new Date(at))
		const fresh = signedByUs(next, events(id, pickedUp), new Date(at)).headers.get('shelfie-signature') ?? ''
		const joined = `${old.headers.get('shelfie-signature')},${fresh.split(',')[1]}`
		return { old, joined: { ...old, headers: new Headers({ 'shelfie-signature': joined }) } }
	}
	expect((await receiveHook(context, source.sourceId, both('evt_1', now).old)).ok).toBe(true)
	expect((await receiveHook(context, source.sourceId, both('evt_2', now).joined)).ok).toBe(true)
	const tomorrow = '2026-11-16T12:00:01Z'
	context.at(tomorrow)
	expect(await receiveHook(context, source.sourceId, both('evt_3', tomorrow).old)).toMatchObject({
		reason: 'signature-wrong',
	})
	expect((await receiveHook(context, source.sourceId, both('evt_3', tomorrow).joined)).ok).toBe(true)
})

test('a number nobody knows changes no journey; it is shown masked, counted, and may be sent again', async ({
	db,
	context,
}) => {
	const { source, secret, reach } = await sourceOf(context, 'shelfie')
	const strange = { id: 'evt_1', events: [{ ...pickedUp, trackingNumber: 'XX999999999XX' }] }
	const message = signedByUs(secret, strange, new Date(now))
	const answer = { ok: true, value: { result: 'recorded', added: 0, known: 0, ignored: 0, unknown: 1 } }
	expect(await receiveHook(context, source.sourceId, message)).toEqual(answer)
	expect(await receiveHook(context, source.sourceId, message)).toEqual(answer)
	expect(await statuses(context)).toEqual([])
	const shown = await db.select({ masked: unknownNumbers.masked, times: unknownNumbers.times }).from(unknownNumbers)
	expect(shown).toEqual([{ masked: 'XX••• ••• •99 XX', times: 2 }])
	expect(JSON.stringify(await db.select().from(unknownNumbers))).not.toContain('XX999999999XX')
	expect(reach.prizeId).toBeTruthy()
})

test('scans of another time and from the future are another parcel’s, and say nothing', async ({ context }) => {
	const { source, secret } = await sourceOf(context, 'shelfie')
	const said = events(
		'evt_1',
		{ ...delivered, occurredAt: '2026-09-01T12:00:00Z' },
		{ ...delivered, occurredAt: '2026-11-15T12:11:00Z' },
		{ ...pickedUp, status: 'teleported' },
	)
	const message = signedByUs(secret, said, new Date(now))
	expect(await receiveHook(context, source.sourceId, message)).toMatchObject({ value: { added: 0, ignored: 3 } })
	expect(await statuses(context)).toEqual([])
})
