import { givePrize } from '#app/domain/prizes/give-prize.server.ts'
import { organisersPrizes } from '#app/domain/prizes/queries.server.ts'
import { waitingWinners } from '#app/domain/prizes/waiting-winners.server.ts'
import { logEntries, prizes } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { prize, winner } from '#tests/support/builders/prize.ts'
import { expect, test } from '#tests/support/test.ts'

test('a prize is given once, and a winner gets one', async ({ db, context }) => {
	const contest = await edition(context)
	const by = await organiser(context)
	const [latvia, italy] = [await winner(context, contest), await winner(context, contest, { country: 'IT' })]
	const [first, second] = [await prize(context, contest), await prize(context, contest)]
	const give = (prizeId: string, winnerId: string) => givePrize(by, { prizeId, editionId: contest.id }, winnerId)

	expect(await give(first.id, latvia.id)).toEqual({ ok: true, value: null })
	expect(await give(first.id, italy.id)).toEqual({ ok: false, reason: 'prize-already-given' })
	expect(await give(second.id, latvia.id)).toEqual({ ok: false, reason: 'winner-has-prize' })

	const winnersLeft = await waitingWinners(db, contest.id)
	expect(winnersLeft.map(({ id }) => id)).toEqual([italy.id])
	const log = await db.select({ kind: logEntries.kind, body: logEntries.body }).from(logEntries)
	expect(log).toEqual([
		{ kind: 'prize.given', body: { kind: first.kindId, prize: first.id, by: by.person.id, winner: latvia.id } },
	])
})

test('of two prizes for one winner and two winners for one prize, given at once, one is given', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const by = await organiser(context)
	const [latvia, italy] = [await winner(context, contest), await winner(context, contest, { country: 'IT' })]
	const [first, second] = [await prize(context, contest), await prize(context, contest)]
	const reach = (prizeId: string) => ({ prizeId, editionId: contest.id })

	const outcomes = await Promise.all([
		givePrize(by, reach(first.id), latvia.id),
		givePrize(by, reach(first.id), italy.id),
		givePrize(by, reach(second.id), latvia.id),
	])

	const given = (await db.select().from(prizes)).flatMap(({ winnerId }) => winnerId ?? [])
	expect(given).toHaveLength(outcomes.filter(({ ok }) => ok).length)
	expect(new Set(given).size).toBe(given.length)
})

test('nobody wins the prize of another edition, and no award gets none', async ({ context }) => {
	const [contest, other] = [await edition(context), await edition(context)]
	const by = await organiser(context)
	const [elsewhere, nobody] = [
		await winner(context, other),
		await winner(context, contest, { noAwardReason: 'no-eligible-submission' }),
	]
	const { id: prizeId } = await prize(context, contest)

	expect(await givePrize(by, { prizeId, editionId: contest.id }, elsewhere.id)).toEqual({
		ok: false,
		reason: 'winner-not-found',
	})
	expect(await givePrize(by, { prizeId, editionId: contest.id }, nobody.id)).toEqual({
		ok: false,
		reason: 'winner-not-found',
	})
	expect(await givePrize(by, { prizeId, editionId: other.id }, elsewhere.id)).toEqual({
		ok: false,
		reason: 'prize-not-found',
	})
})

test('the organisers see where each prize stands', async ({ db, context }) => {
	const contest = await edition(context)
	const by = await organiser(context)
	const won = await winner(context, contest)
	const [given] = [await prize(context, contest, { serial: 'A' }), await prize(context, contest, { serial: 'B' })]
	await givePrize(by, { prizeId: given.id, editionId: contest.id }, won.id)

	const seen = await organisersPrizes(db, contest, await context.clock(db))

	expect(seen.map(({ serial, status, silent }) => ({ serial, status, silent }))).toEqual([
		{ serial: 'A', status: 'awaiting-address', silent: false },
		{ serial: 'B', status: null, silent: false },
	])
})
