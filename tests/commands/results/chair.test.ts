import { eq } from 'drizzle-orm'
import { chairOf } from '#app/domain/contest/chair-queries.server.ts'
import { nameChair } from '#app/domain/contest/name-chair.server.ts'
import { confirmChairDecision } from '#app/domain/results/confirm-chair-decision.server.ts'
import { decideAsChair } from '#app/domain/results/decide-as-chair.server.ts'
import { recount } from '#app/domain/results/recount.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { succeedWinner } from '#app/domain/results/succeed-winner.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { appointments, resultBundles, submissions, winners } from '#db/schema/index.ts'
import { edition, partner } from '#tests/support/builders/edition.ts'
import { moderator, organiser, person } from '#tests/support/builders/person.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import { voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const reason = 'It would help the smallest branch first.'

/** Two ballots, each the other's mirror: no step but the chair can tell the first two apart. */
const mirrored = (context: TestContext) =>
	edition(context).then(async (contest) => ({
		contest,
		...(await closedWith(context, contest, [
			[
				[5, 5, 5],
				[4, 4, 4],
				[1, 1, 1],
			],
			[
				[4, 4, 4],
				[5, 5, 5],
				[1, 1, 1],
			],
		])),
	}))

test('a tie that the votes can settle is settled by the chain', async ({ db, context }) => {
	const contest = await edition(context, { rules: { tieChain: ['top-marks', 'chair'] } })
	const { ideas } = await closedWith(context, contest, [
		[
			[3, 3, 3],
			[5, 5, 5],
		],
		[
			[3, 3, 3],
			[1, 1, 1],
		],
	])
	const [stored] = await db.select().from(resultBundles)
	expect(stored!.bundle.result.standings.map((each) => each.rank)).toEqual([1, 1])
	expect(stored!.bundle.result.tieSteps.map((each) => each.step)).toEqual(['top-marks'])
	expect(await db.select({ of: winners.submissionId }).from(winners)).toEqual([{ of: ideas[1]!.id }])
})

test('a last tie takes two people, and the bundle says who won and why', async ({ db, context }) => {
	const { ideas, one, other, place } = await mirrored(context)
	expect(await db.select().from(winners)).toEqual([])
	const decision = { submission: ideas[1]!.id, reason }

	expect(await confirmChairDecision(other, place)).toEqual({ ok: false, reason: 'not-found' })
	expect(await decideAsChair(one, place, decision)).toEqual({ ok: true, value: null })
	expect(await confirmChairDecision(one, place)).toEqual({ ok: false, reason: 'same-person' })
	expect(await db.select().from(winners)).toEqual([])
	expect(await confirmChairDecision(other, place)).toEqual({ ok: true, value: null })
	expect(await db.select({ of: winners.submissionId }).from(winners)).toEqual([{ of: ideas[1]!.id }])

	const [stored] = await db.select().from(resultBundles)
	expect(stored!.bundle.chair).toEqual({ winner: ideas[1]!.id, reason })
	expect(stored!.bundle.result.winner).toBe(ideas[1]!.id)
	expect(recount(stored!.bundle).differences).toEqual([])
	expect(await decideAsChair(one, place, decision)).toEqual({ ok: false, reason: 'no-tie-to-decide' })
})

test('the chair chooses among the tied only', async ({ context }) => {
	const { ideas, one, place } = await mirrored(context)
	expect(await decideAsChair(one, place, { submission: ideas[2]!.id, reason })).toEqual({
		ok: false,
		reason: 'not-tied',
	})
})

test("the chair never sits for that country's partner", async ({ db, context }) => {
	const { contest, ideas, one, place } = await mirrored(context)
	const latvian = await partner(context, contest, { homeCountry: 'LV' })
	const seat = { personId: one.person.id, editionId: contest.id, partnerId: latvian.id }
	await db.insert(appointments).values({ ...seat, role: 'juror', since: new Date('2026-10-01T00:00:00Z') })
	expect(await decideAsChair(one, place, { submission: ideas[0]!.id, reason })).toEqual({
		ok: false,
		reason: 'chair-of-this-country',
	})
})

test('when a winner leaves after the closure the next frozen standing succeeds and both stay visible', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const { ideas, one, place } = await closedWith(context, contest, [
		[
			[5, 5, 5],
			[4, 4, 4],
			[1, 1, 1],
		],
		[
			[5, 5, 5],
			[3, 3, 3],
			[1, 1, 1],
		],
	])
	expect(await succeedWinner(one, place)).toEqual({ ok: false, reason: 'winner-still-there' })
	await db.update(submissions).set({ state: 'withdrawn' }).where(eq(submissions.id, ideas[0]!.id))
	expect((await countryResult(db, contest, 'LV'))?.settlement.state).toBe('succession-needed')

	expect(await succeedWinner(one, place)).toEqual({ ok: true, value: null })
	const result = await countryResult(db, contest, 'LV')
	expect(result?.winners.map((winner) => [winner.entry?.id, winner.supersededAt !== null])).toEqual([
		[ideas[0]!.id, true],
		[ideas[1]!.id, false],
	])
	expect(result?.bundle.result.winner).toBe(ideas[0]!.id)
	expect(result?.bundle.submissions.find((each) => each.id === ideas[0]!.id)?.title).toBe('')
	expect(result?.settlement.state).toBe('settled')
})

const since = new Date('2026-10-01T00:00:00Z')
const named = async (contest: { id: string }, by: ActingContext, person: string | null) =>
	expect(await nameChair(by, contest.id, { person })).toEqual({ ok: true, value: null })

test('a named chair decides and nobody else, a juror too; an organiser confirms', async ({ context }) => {
	const { contest, ideas, one, other, place } = await mirrored(context)
	const { acting } = await voter(context, contest, { homeCountry: 'GR' })
	await named(contest, one, acting.person.id)
	const decision = { submission: ideas[1]!.id, reason }

	expect(await decideAsChair(one, place, decision)).toEqual({ ok: false, reason: 'not-chair' })
	expect(await decideAsChair(acting, place, decision)).toEqual({ ok: true, value: null })
	expect(await confirmChairDecision(other, place)).toEqual({ ok: true, value: null })
})

test('without a chair jurors decide nothing, and neither does a juror who is not the chair', async ({ context }) => {
	const { contest, ideas, one, place } = await mirrored(context)
	const { acting } = await voter(context, contest)
	const decision = { submission: ideas[1]!.id, reason }
	expect(await decideAsChair(acting, place, decision)).toEqual({ ok: false, reason: 'not-chair' })
	await named(contest, one, one.person.id)
	expect(await decideAsChair(acting, place, decision)).toEqual({ ok: false, reason: 'not-chair' })
	expect(await decideAsChair(one, place, decision)).toEqual({ ok: true, value: null })
})

test('where the chair is at home any organiser decides instead, who is not at home there', async ({ db, context }) => {
	const { contest, ideas, one, other, place } = await mirrored(context)
	const latvian = await voter(context, contest, { homeCountry: 'LV' })
	await named(contest, one, latvian.acting.person.id)
	const seat = { editionId: contest.id, partnerId: latvian.partner.id, role: 'juror' as const, since }
	await db.insert(appointments).values({ ...seat, personId: other.person.id, until: new Date('2026-10-02T00:00:00Z') })
	const decision = { submission: ideas[1]!.id, reason }

	expect(await decideAsChair(latvian.acting, place, decision)).toEqual({ ok: false, reason: 'chair-at-home' })
	expect(await decideAsChair(other, place, decision)).toEqual({ ok: false, reason: 'chair-of-this-country' })
	expect(await decideAsChair(one, place, decision)).toEqual({ ok: true, value: null })
})

test('only organisers and jurors of the edition become its chair, and whoever leaves is it no more', async ({
	db,
	context,
}) => {
	const { contest, ideas, one, place } = await mirrored(context)
	const elsewhere = await organiser(context, { editionId: (await edition(context)).id })
	for (const stranger of [elsewhere, await person(context), await moderator(context, { editionId: contest.id })])
		expect(await nameChair(one, contest.id, { person: stranger.person.id })).toEqual({
			ok: false,
			reason: 'chair-not-eligible',
		})
	const { acting } = await voter(context, contest)
	await named(contest, one, acting.person.id)
	expect(await chairOf(db, contest.id, await context.clock(db))).toMatchObject({ personId: acting.person.id })

	await db.update(appointments).set({ until: since }).where(eq(appointments.personId, acting.person.id))
	expect(await chairOf(db, contest.id, await context.clock(db))).toBeNull()
	expect(await decideAsChair(one, place, { submission: ideas[1]!.id, reason })).toEqual({ ok: true, value: null })
})
