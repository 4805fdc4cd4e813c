import { and, eq } from 'drizzle-orm'
import { addressRequest } from '#app/domain/prizes/address-request.server.ts'
import { askAddress } from '#app/domain/prizes/ask-address.server.ts'
import { giveAddress } from '#app/domain/prizes/give-address.server.ts'
import { planByAward } from '#app/domain/prizes/give-by-award.server.ts'
import { giveFromKind } from '#app/domain/prizes/give-prize.server.ts'
import { removePrize } from '#app/domain/prizes/keep-prizes.server.ts'
import { movePrize } from '#app/domain/prizes/move-prize.server.ts'
import { organisersPrize } from '#app/domain/prizes/queries.server.ts'
import { readAddress } from '#app/domain/prizes/read-address.server.ts'
import { recallShipment } from '#app/domain/prizes/recall-shipment.server.ts'
import { recordTrackingEvent } from '#app/domain/prizes/record-tracking-event.server.ts'
import { shipPrize } from '#app/domain/prizes/ship-prize.server.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import { checkInvariants } from '#app/domain/stewardship/check-invariants.server.ts'
import { dueWork } from '#app/domain/stewardship/due-work.server.ts'
import { handlers } from '#app/jobs.server.ts'
import {
	addressReadings,
	letters,
	logEntries,
	privateLinks,
	prizeAddresses,
	prizes,
	shipments,
	winners,
} from '#db/schema/index.ts'
import { prize, winner } from '#tests/support/builders/prize.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'
import { address, parcel, prizeWithAddress } from './prize-in-hand.ts'

type Reach = { prizeId: string; editionId: string }

/** Somebody else of the same country and award has won by now, or nobody. */
async function succeeded(context: TestContext, won: typeof winners.$inferSelect, noAwardReason?: string) {
	const supersededAt = await context.clock(context.db)
	await context.db.update(winners).set({ supersededAt }).where(eq(winners.id, won.id))
	return winner(context, { id: won.editionId }, { country: won.country, awardId: won.awardId, noAwardReason })
}

const forget = (context: TestContext) => {
	const job = { id: 1, queue: 'any', payload: {}, attempt: 1, lastAttempt: false, claimedBy: 'a test' }
	return handlers['forget-former-winners']?.(context, {}, (work) => context.db.transaction(work), job)
}
const winnerOf = async ({ db }: TestContext, { prizeId }: Reach) => {
	const [row] = await db.select().from(prizes).where(eq(prizes.id, prizeId))
	return row?.winnerId ?? null
}
const broken = async (context: TestContext) =>
	(await checkInvariants(context.db, await context.clock(context.db))).filter(({ invariant }) => invariant === 5)

test('a prize that never left goes to whoever has the award now, who is asked anew', async ({ db, context }) => {
	const { by, reach, won, token, contest } = await prizeWithAddress(context)
	const heir = await succeeded(context, won)
	expect((await planByAward(db, contest.id)).withFormer.map(({ id }) => id)).toEqual([heir.id])

	expect(await movePrize(by, reach)).toEqual({ ok: true, value: { to: heir.id } })

	expect(await winnerOf(context, reach)).toBe(heir.id)
	expect(await db.select().from(prizeAddresses)).toEqual([])
	expect(await giveAddress(context, token, address)).toEqual({ ok: false, reason: 'link-unknown' })
	expect(await organisersPrize(db, contest, reach.prizeId, await context.clock(db))).toMatchObject({
		status: 'awaiting-address',
		supersededAt: null,
	})
	const [entry] = await db.select().from(logEntries).where(eq(logEntries.kind, 'prize.moved'))
	expect(entry?.body).toEqual({ prize: reach.prizeId, by: by.person.id, former: won.id, winner: heir.id })
	expect(await askAddress(by, reach, { email: 'other@library.example' })).toEqual({ ok: true, value: null })
	expect(await movePrize(by, reach)).toEqual({ ok: false, reason: 'winner-still-there' })
	expect(await broken(context)).toEqual([])
})

test('from the moment of the succession nobody can give or read the former address, and then it is gone', async ({
	db,
	context,
}) => {
	const { by, reach, won, token } = await prizeWithAddress(context)
	await readAddress(by, reach)
	await succeeded(context, won)

	expect(await giveAddress(context, token, address)).toEqual({ ok: false, reason: 'link-unknown' })
	expect(await addressRequest(context, token)).toEqual({ ok: false, reason: 'link-unknown' })
	expect(await readAddress(by, reach)).toEqual({ ok: false, reason: 'address-missing' })
	expect(await askAddress(by, reach, {})).toEqual({ ok: false, reason: 'winner-superseded' })
	expect(await shipPrize(by, reach, parcel)).toEqual({ ok: false, reason: 'winner-superseded' })

	await forget(context)
	await forget(context)
	const [kept] = await db.select().from(prizeAddresses)
	expect(kept).toMatchObject({ sealed: null, askedOf: '', deletedAt: await context.clock(db) })
	expect(await db.select().from(letters)).toEqual([])
	expect(await db.select().from(privateLinks).where(eq(privateLinks.purpose, 'address'))).toEqual([])
	expect(await db.$count(addressReadings)).toBe(1)
	const log = await db.select({ body: logEntries.body }).from(logEntries).where(eq(logEntries.kind, 'address.deleted'))
	expect(log).toEqual([{ body: { prize: reach.prizeId, former: won.id } }])
})

test('a prize that has left is moved only once it is back', async ({ db, context }) => {
	const { by, reach, won, contest } = await prizeWithAddress(context)
	const shipped = await shipPrize(by, reach, parcel)
	const shipmentId = shipped.ok ? shipped.value.id : ''
	const heir = await succeeded(context, won)
	const place = { shipmentId, editionId: contest.id }

	expect(await movePrize(by, reach)).toEqual({ ok: false, reason: 'prize-with-former' })
	expect(await recallShipment(by, place)).toEqual({ ok: true, value: null })
	expect(await recallShipment(by, place)).toEqual({ ok: true, value: null })
	expect(await movePrize(by, reach)).toEqual({ ok: false, reason: 'prize-with-former' })
	const [called] = await db.select().from(shipments)
	expect([called?.recalledAt, called?.recalledBy]).toEqual([await context.clock(db), by.person.id])
	expect(await db.$count(logEntries, eq(logEntries.kind, 'shipment.recalled'))).toBe(1)

	await recordTrackingEvent(by, shipmentId, { status: 'returned', occurredAt: await context.clock(db) })
	expect(await recallShipment(by, place)).toEqual({ ok: false, reason: 'shipment-over' })
	expect(await movePrize(by, reach)).toEqual({ ok: true, value: { to: heir.id } })

	const seen = await organisersPrize(db, contest, reach.prizeId, await context.clock(db))
	expect([seen?.status, seen?.parcels, seen?.earlierShipments.map(({ id }) => id)]).toEqual([
		'awaiting-address',
		[],
		[shipmentId],
	])
	expect(await broken(context)).toEqual([])
})

test('what the former winner has, or what was lost, is not moved: the new one gets another piece', async ({
	db,
	context,
}) => {
	for (const [status, reason] of [
		['delivered', 'prize-with-former'],
		['lost', 'prize-lost'],
	] as const) {
		const { by, reach, won, contest } = await prizeWithAddress(context)
		const shipped = await shipPrize(by, reach, parcel)
		const occurredAt = await context.clock(db)
		await recordTrackingEvent(by, shipped.ok ? shipped.value.id : '', { status, occurredAt })
		const heir = await succeeded(context, won)
		const [held] = await db.select().from(prizes).where(eq(prizes.id, reach.prizeId))
		await prize(context, contest, { kindId: held!.kindId })

		expect(await movePrize(by, reach)).toEqual({ ok: false, reason })
		expect(await giveFromKind(by, { kindId: held!.kindId, editionId: contest.id }, heir.id)).toEqual({
			ok: true,
			value: null,
		})
		expect(await winnerOf(context, reach)).toBe(won.id)
	}
	expect(await broken(context)).toEqual([])
})

test('where nobody has the award now the prize is free again, and can be given once more', async ({ db, context }) => {
	const { by, reach, won, contest } = await prizeWithAddress(context)
	await succeeded(context, won, 'no-eligible-submission')

	expect(await movePrize(by, reach)).toEqual({ ok: true, value: { to: null } })
	expect(await winnerOf(context, reach)).toBe(null)
	const [piece] = await db.select().from(prizes)
	const italy = await winner(context, contest, { country: 'IT' })
	expect(await giveFromKind(by, { kindId: piece!.kindId, editionId: contest.id }, italy.id)).toEqual({
		ok: true,
		value: null,
	})
	const kinds = await db
		.select({ kind: logEntries.kind })
		.from(logEntries)
		.where(and(eq(logEntries.editionId, contest.id)))
		.orderBy(logEntries.seq)
	expect(kinds.map((entry) => entry.kind)).toEqual([
		'prize.given',
		'address.asked',
		'address.given',
		'prize.taken-back',
		'prize.given',
	])
	expect(await broken(context)).toEqual([])
})

test('a piece that came back free keeps its history and is not removed', async ({ db, context }) => {
	const { by, reach, won } = await prizeWithAddress(context)
	const shipped = await shipPrize(by, reach, parcel)
	const occurredAt = await context.clock(db)
	await recordTrackingEvent(by, shipped.ok ? shipped.value.id : '', { status: 'cancelled', occurredAt })
	await succeeded(context, won, 'no-eligible-submission')
	await movePrize(by, reach)

	expect(await removePrize(by, reach)).toEqual({ ok: false, reason: 'prize-was-given' })
	expect(await broken(context)).toEqual([])
})

test('only the award’s own winner inherits, and only in the same country', async ({ context }) => {
	const { by, reach, won, contest } = await prizeWithAddress(context)
	await succeeded(context, won, 'no-eligible-submission')
	await winner(context, contest, { country: 'LV' })
	await winner(context, contest, { country: 'IT', awardId: won.awardId })

	expect(await movePrize(by, reach)).toEqual({ ok: true, value: { to: null } })
})

test('the desk tells of it, and the public sees the prize of a former winner no more', async ({ db, context }) => {
	const { contest, won } = await prizeWithAddress(context)
	const now = await context.clock(db)
	const announced = { ...contest, announcedFrom: now }
	expect(await trackedPrizes(db, announced, now)).toHaveLength(1)
	await succeeded(context, won)

	expect(await trackedPrizes(db, announced, now)).toEqual([])
	const due = await dueWork(db, announced, now)
	expect(due.filter(({ kind }) => kind === 'prizes-to-move').map(({ count }) => count)).toEqual([1])
})

test('two who pass it on at once do it once', async ({ db, context }) => {
	const { by, reach, won } = await prizeWithAddress(context)
	const heir = await succeeded(context, won)

	const outcomes = await Promise.all([movePrize(by, reach), movePrize(by, reach)])

	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
	expect(await winnerOf(context, reach)).toBe(heir.id)
	expect(await db.$count(logEntries, eq(logEntries.kind, 'prize.moved'))).toBe(1)
})
