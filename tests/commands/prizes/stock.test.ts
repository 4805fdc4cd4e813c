import { eq, isNotNull } from 'drizzle-orm'
import { describe } from 'vitest'
import { giveByAward, planByAward } from '#app/domain/prizes/give-by-award.server.ts'
import { giveFromKind, givePrize } from '#app/domain/prizes/give-prize.server.ts'
import { addKind, editKind, removeKind } from '#app/domain/prizes/keep-kinds.server.ts'
import { addPrizes, changeSerial, removePrize } from '#app/domain/prizes/keep-prizes.server.ts'
import { stockedKinds } from '#app/domain/prizes/kind-queries.server.ts'
import { changePrizeRules } from '#app/domain/prizes/prize-rules.server.ts'
import { checkInvariants } from '#app/domain/stewardship/check-invariants.server.ts'
import { awardedKinds, logEntries, prizeKinds, prizes } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { award, kind, prize, winner } from '#tests/support/builders/prize.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const board = {
	names: { en: 'Hoverboard' },
	value: 24900,
	currency: 'EUR' as const,
	weight: 12_400,
	length: 700,
	width: 250,
	height: 240,
	battery: 'contained' as const,
}
const done = { ok: true, value: null }

async function stocked(context: TestContext, pieces: number) {
	const contest = await edition(context)
	const by = await organiser(context)
	const { id: kindId } = await kind(context, contest)
	for (let at = 0; at < pieces; at++) await prize(context, contest, { kindId, serial: `HB-${at}` })
	return { contest, by, kindId, reach: { kindId, editionId: contest.id } }
}

const stockOf = async (context: TestContext, editionId: string) =>
	(await stockedKinds(context.db, editionId)).map(({ stock }) => stock)

describe('a kind', () => {
	test('is added with what is known of it, corrected, and removed with its pieces', async ({ db, context }) => {
		const contest = await edition(context)
		const by = await organiser(context)
		const added = await addKind(by, contest.id, board)
		const reach = { kindId: added.ok ? added.value.id : '', editionId: contest.id }

		expect(await addPrizes(by, reach, ['A', 'B'])).toMatchObject({ ok: true })
		expect(await editKind(by, reach, { ...board, weight: null })).toEqual(done)
		const [seen] = await stockedKinds(db, contest.id)
		expect(seen).toEqual({
			...board,
			weight: null,
			id: reach.kindId,
			editionId: contest.id,
			stock: { units: 2, given: 0, free: 2 },
		})
		expect(await removeKind(by, reach)).toEqual(done)
		expect([await db.$count(prizeKinds), await db.$count(prizes)]).toEqual([0, 0])
		const log = await db.select({ kind: logEntries.kind }).from(logEntries).orderBy(logEntries.seq)
		expect(log.map((entry) => entry.kind)).toEqual([
			'prize-kind.added',
			'prize.added',
			'prize-kind.changed',
			'prize-kind.removed',
		])
	})

	test('of which something was given stays', async ({ context }) => {
		const { contest, by, reach } = await stocked(context, 2)
		await giveFromKind(by, reach, (await winner(context, contest)).id)

		expect(await removeKind(by, reach)).toEqual({ ok: false, reason: 'kind-was-given' })
		expect(await stockOf(context, contest.id)).toEqual([{ units: 2, given: 1, free: 1 }])
	})

	test('of another edition is not found', async ({ context }) => {
		const { by, reach } = await stocked(context, 1)
		const elsewhere = { ...reach, editionId: (await edition(context)).id }
		const notFound = { ok: false, reason: 'kind-not-found' }

		expect(await editKind(by, elsewhere, board)).toEqual(notFound)
		expect(await removeKind(by, elsewhere)).toEqual(notFound)
		expect(await addPrizes(by, { ...reach, kindId: 'none' }, ['X'])).toEqual(notFound)
	})
})

describe('a piece', () => {
	test('has a serial number of its own; of several all are added or none', async ({ db, context }) => {
		const { by, reach } = await stocked(context, 1)
		expect(await addPrizes(by, reach, ['HB-1', 'HB-0', 'HB-2'])).toEqual({ ok: false, reason: 'serial-taken' })
		expect(await db.$count(prizes)).toBe(1)
		expect(await addPrizes(by, reach, ['HB-1', 'HB-2'])).toMatchObject({ ok: true })
		expect(await db.$count(prizes)).toBe(3)
	})

	test('is corrected and removed only as long as it is free', async ({ db, context }) => {
		const { contest, by, kindId } = await stocked(context, 1)
		const [free] = await db.select().from(prizes)
		const given = await prize(context, contest, { kindId, winnerId: (await winner(context, contest)).id })
		const piece = (id: string) => ({ prizeId: id, editionId: contest.id })

		expect(await changeSerial(by, piece(free!.id), given.serial)).toEqual({ ok: false, reason: 'serial-taken' })
		expect(await changeSerial(by, piece(free!.id), 'HB-42')).toEqual(done)
		expect(await changeSerial(by, piece(given.id), 'HB-43')).toEqual({ ok: false, reason: 'prize-already-given' })
		expect(await removePrize(by, piece(given.id))).toEqual({ ok: false, reason: 'prize-already-given' })
		expect(await removePrize(by, piece(free!.id))).toEqual(done)
		expect(await db.select({ id: prizes.id }).from(prizes)).toEqual([{ id: given.id }])
	})
})

test('of parallel givings as many are granted as there are pieces, and the stock ends at nothing', async ({
	db,
	context,
}) => {
	const { contest, by, reach } = await stocked(context, 3)
	const countries = ['BG', 'GR', 'IT', 'LV', 'PL', 'SE']
	const waiting = []
	for (const country of countries) waiting.push(await winner(context, contest, { country }))

	const outcomes = await Promise.all(waiting.map(({ id }) => giveFromKind(by, reach, id)))

	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3)
	expect(outcomes.filter((each) => !each.ok && each.reason === 'none-left')).toHaveLength(3)
	expect(await stockOf(context, contest.id)).toEqual([{ units: 3, given: 3, free: 0 }])
	expect(await db.$count(logEntries, eq(logEntries.kind, 'prize.given'))).toBe(3)
	expect((await checkInvariants(db, await context.clock(db))).filter(({ invariant }) => invariant === 5)).toEqual([])
})

test('however a piece is given meanwhile, no winner gets two and none is given twice', async ({ db, context }) => {
	const { contest, by, kindId, reach } = await stocked(context, 4)
	const { id: awardId } = await award(context, contest)
	await db.insert(awardedKinds).values({ awardId, kindId })
	const waiting = []
	for (const country of ['BG', 'IT', 'LV']) waiting.push(await winner(context, contest, { country, awardId }))
	const pieces = await db.select({ id: prizes.id }).from(prizes)

	await Promise.all([
		giveByAward(by, contest.id),
		giveFromKind(by, reach, waiting[0]!.id),
		givePrize(by, { prizeId: pieces[1]!.id, editionId: contest.id }, waiting[1]!.id),
		giveByAward(by, contest.id),
		givePrize(by, { prizeId: pieces[1]!.id, editionId: contest.id }, waiting[2]!.id),
	])

	const given = (await db.select().from(prizes).where(isNotNull(prizes.winnerId))).map(({ winnerId }) => winnerId)
	expect(given.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted())
	expect(await db.$count(logEntries, eq(logEntries.kind, 'prize.given'))).toBe(3)
})

describe('given by award', () => {
	test('is what each award brings; what is short or open is told and left', async ({ db, context }) => {
		const { contest, by, kindId } = await stocked(context, 1)
		const [first, second] = [await award(context, contest), await award(context, contest)]
		await db.insert(awardedKinds).values({ awardId: first.id, kindId })
		const latvia = await winner(context, contest, { country: 'LV', awardId: first.id })
		const italy = await winner(context, contest, { country: 'IT', awardId: first.id })
		const poland = await winner(context, contest, { country: 'PL', awardId: second.id })
		await winner(context, contest, { country: 'SE', awardId: first.id, noAwardReason: 'no-eligible-submission' })

		const plan = await planByAward(db, contest.id)
		expect(plan.gifts.map((gift) => [gift.winner.id, gift.unit.serial])).toEqual([[italy.id, 'HB-0']])
		expect(plan.short.map(({ id }) => id)).toEqual([latvia.id])
		expect(plan.withoutKind.map(({ id }) => id)).toEqual([poland.id])

		expect(await giveByAward(by, contest.id)).toEqual({ ok: true, value: { given: 1 } })
		expect(await giveByAward(by, contest.id)).toEqual({ ok: false, reason: 'nobody-to-give-to' })
		const [piece] = await db.select().from(prizes)
		expect(piece?.winnerId).toBe(italy.id)
	})

	test('is set by the edition’s rules, for its own awards and kinds only', async ({ db, context }) => {
		const { contest, by, kindId } = await stocked(context, 1)
		const elsewhere = await kind(context, await edition(context))
		const awardId = contest.awards[0]?.id ?? ''
		const rules = { askWinner: true, sender: 'Example consortium\nExample street 1', kinds: { [awardId]: kindId } }

		expect(await changePrizeRules(by, contest.id, { ...rules, kinds: { [awardId]: elsewhere.id } })).toEqual({
			ok: false,
			reason: 'kind-not-found',
		})
		expect(await changePrizeRules(by, contest.id, rules)).toEqual(done)
		expect(await db.select().from(awardedKinds)).toEqual([{ awardId, kindId }])
		expect(await changePrizeRules(by, contest.id, { ...rules, kinds: {} })).toEqual(done)
		expect(await db.select().from(awardedKinds)).toEqual([])
	})
})
