import { asc, eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { describe } from 'vitest'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import type { LetterKind } from '#app/domain/letters/letter.ts'
import { recordTrackingEvent } from '#app/domain/prizes/record-tracking-event.server.ts'
import { shipPrize } from '#app/domain/prizes/ship-prize.server.ts'
import { shipmentStatus, type TrackingStatus } from '#app/domain/prizes/shipment-status.ts'
import { addEvents, type Told } from '#app/domain/prizes/tracking/add-events.server.ts'
import { tellOrganisersOfSilence } from '#app/domain/prizes/tracking/tell-silence.server.ts'
import { dueWork } from '#app/domain/stewardship/due-work.server.ts'
import { letters, prizeAddresses, trackingEvents } from '#db/schema/index.ts'
import { organiser } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'
import { parcel, shippedPrize } from './prize-in-hand.ts'

const day = 24 * 3600_000
const on = (status: TrackingStatus, dayOfNovember: number) => ({
	status,
	occurredAt: new Date(Date.UTC(2026, 10, dayOfNovember, 9)),
	town: null,
	country: null,
})
const stageKinds: LetterKind[] = [
	'prize-out-for-delivery',
	'prize-ready-for-pickup',
	'prize-delivery-failed',
	'prize-returned',
	'prize-arrived',
]
const told = async ({ db }: TestContext) =>
	(
		await db
			.select({ kind: letters.kind })
			.from(letters)
			.where(inArray(letters.kind, stageKinds))
			.orderBy(asc(letters.createdAt))
	).map(({ kind }) => kind)

describe('Letters at the stages that matter', () => {
	test('go out once each, and never for a stage that is over', async ({ context }) => {
		const { by, shipmentId } = await shippedPrize(context)
		context.at('2026-11-20T12:00:00Z')
		const say = (event: ReturnType<typeof on>) =>
			recordTrackingEvent(by, shipmentId, { ...event, town: undefined, country: undefined })
		await say(on('out-for-delivery', 10))
		await say(on('out-for-delivery', 10))
		expect(await told(context)).toEqual(['prize-out-for-delivery'])
		await say(on('delivery-failed', 11))
		// The morning's scan comes late: it is over.
		await say(on('ready-for-pickup', 9))
		await say(on('out-for-delivery', 12))
		expect(await told(context)).toEqual(['prize-out-for-delivery', 'prize-delivery-failed'])
		await say(on('delivered', 12))
		await say(on('ready-for-pickup', 13))
		await say(on('delivered', 14))
		expect(await told(context)).toEqual(['prize-out-for-delivery', 'prize-delivery-failed', 'prize-arrived'])
	})

	test('say nothing of the way when the whole story comes at once', async ({ db, context }) => {
		const { shipmentId } = await shippedPrize(context)
		context.at('2026-11-20T12:00:00Z')
		const story = [on('out-for-delivery', 10), on('delivery-failed', 10), on('delivered', 12)]
		await db.transaction(async (tx) => {
			const now = await context.clock(tx)
			await addEvents(context, tx, [{ shipmentId, events: story }], { source: 'import' }, now)
		})
		expect(await told(context)).toEqual(['prize-arrived'])
	})

	test('tell a winner whose library was asked that the prize set out and arrived, once each and without its number', async ({
		db,
		context,
	}) => {
		const { by, won, shipmentId } = await shippedPrize(context, 'reading.room@library.example')
		context.at('2026-11-20T12:00:00Z')
		for (const status of ['out-for-delivery', 'delivered', 'delivered'] as const)
			await recordTrackingEvent(by, shipmentId, { status, occurredAt: new Date('2026-11-19T12:00:00Z') })
		const all = await db.select().from(letters).orderBy(asc(letters.createdAt), asc(letters.kind))
		const to = (address: string | null) => all.filter(({ recipient }) => recipient === address)
		expect(to('reading.room@library.example').map(({ kind }) => kind)).toEqual([
			'address-asked',
			'prize-on-its-way',
			'prize-arrived',
			'prize-out-for-delivery',
		])
		const winners = to(won.idea.email)
		expect(winners.map(({ kind }) => kind)).toEqual(['winners-prize-set-out', 'winners-prize-arrived'])
		expect(JSON.stringify(winners)).not.toContain('473124829')
		expect(winners.map(({ params }) => params.page)).toEqual([
			expect.stringMatching(/\/prizes\/LV$/),
			expect.stringMatching(/\/prizes\/LV$/),
		])
	})

	test('go to nobody whose address is no longer kept', async ({ db, context }) => {
		const { by, shipmentId } = await shippedPrize(context)
		await db.update(prizeAddresses).set({ sealed: null, askedOf: '' })
		context.at('2026-11-20T12:00:00Z')
		await recordTrackingEvent(by, shipmentId, { status: 'delivered', occurredAt: new Date('2026-11-19T12:00:00Z') })
		expect(await told(context)).toEqual([])
	})
})

test('whoever tells, in whatever order and pieces and how often: the journey ends the same, and is told once', async ({
	db,
	context,
}) => {
	const story = (['picked-up', 'in-transit', 'held', 'out-for-delivery', 'delivered', 'in-transit'] as const).map(
		(status, at) => on(status, at + 1),
	)
	const sources: Told[] = [{ source: 'organiser' }, { source: 'import' }, { source: 'webhook' }, { source: 'library' }]
	const piece = fc.record({ events: fc.subarray(story, { minLength: 1 }), told: fc.constantFrom(...sources) })
	const telling = fc
		.tuple(fc.array(piece, { maxLength: 6 }), fc.shuffledSubarray(story, { minLength: story.length }))
		.map(([pieces, rest]) => [...pieces, ...rest.map((event) => ({ events: [event], told: sources[1]! }))])
	const { shipmentId } = await shippedPrize(context)
	context.at('2026-11-20T12:00:00Z')
	await fc.assert(
		fc.asyncProperty(telling, async (pieces) => {
			await db.delete(trackingEvents)
			await db.delete(letters)
			for (const { events, told: by } of pieces) {
				await db.transaction(async (tx) => {
					await addEvents(context, tx, [{ shipmentId, events }], by, await context.clock(tx))
				})
			}
			const events = await db.select().from(trackingEvents).where(eq(trackingEvents.shipmentId, shipmentId))
			expect([events.length, shipmentStatus(events)]).toEqual([story.length, 'delivered'])
			const kinds = await told(context)
			expect(kinds.filter((kind) => kind === 'prize-arrived')).toHaveLength(1)
			expect(new Set(kinds).size).toBe(kinds.length)
		}),
		{ numRuns: 25 },
	)
})

describe('A parcel without news', () => {
	const silences = async ({ db }: TestContext) =>
		db
			.select({ recipient: letters.recipient, params: letters.params })
			.from(letters)
			.where(eq(letters.kind, 'shipment-silent'))

	test('is told to every organiser once for each silence, and stands on the desk until there is news', async ({
		db,
		context,
	}) => {
		const { by, contest, reach, shipmentId } = await shippedPrize(context)
		const other = await organiser(context)
		const created = await context.clock(db)
		const later = (days: number) => context.at(new Date(created.getTime() + days * day))
		const due = async () => {
			const edition = await findEditionById(db, contest.id)
			const work = await dueWork(db, edition!, await context.clock(db))
			return work.map(({ kind, count }) => [kind, count]).filter(([kind]) => String(kind).startsWith('shipments'))
		}

		later(4.99)
		await tellOrganisersOfSilence(context)
		expect([await due(), await silences(context)]).toEqual([[], []])
		later(5)
		await tellOrganisersOfSilence(context)
		later(6)
		await tellOrganisersOfSilence(context)
		const first = await silences(context)
		expect(first.map(({ recipient }) => recipient).sort()).toEqual([by.person.email, other.person.email].sort())
		expect(first[0]?.params).toMatchObject({ days: 5, page: expect.stringContaining(`/prizes/${reach.prizeId}`) })
		expect(await due()).toEqual([['shipments-silent', 1]])

		const news = { status: 'in-transit', occurredAt: await context.clock(db) } as const
		await recordTrackingEvent(by, shipmentId, news)
		expect(await due()).toEqual([])
		later(11)
		await tellOrganisersOfSilence(context)
		expect(await silences(context)).toHaveLength(4)
	})

	test('that is lost or comes back waits on the desk for another parcel', async ({ db, context }) => {
		const { by, contest, reach, shipmentId } = await shippedPrize(context)
		const edition = await findEditionById(db, contest.id)
		const now = await context.clock(db)
		await recordTrackingEvent(by, shipmentId, { status: 'returned', occurredAt: now })
		const work = await dueWork(db, edition!, now)
		expect(work.find(({ kind }) => kind === 'shipments-come-back')).toMatchObject({ count: 1 })
		context.at(new Date(now.getTime() + day))
		expect((await shipPrize(by, reach, parcel)).ok).toBe(true)
		const after = await dueWork(db, edition!, await context.clock(db))
		expect(after.find(({ kind }) => kind === 'shipments-come-back')).toBe(undefined)
	})
})
