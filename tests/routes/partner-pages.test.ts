import { nameChair } from '#app/domain/contest/name-chair.server.ts'
import { partnersWithSeats } from '#app/domain/contest/partner-queries.server.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { loader as chairDecision, action as decide } from '#app/routes/jury/chair-decision.tsx'
import { loader as conflicts, action as declare } from '#app/routes/jury/recusals.tsx'
import { loader as ownSeat } from '#app/routes/jury/seat.tsx'
import { loader as departure } from '#app/routes/organise/partners/departure.tsx'
import { action as changeDetails, loader as partnerPage } from '#app/routes/organise/partners/partner.tsx'
import { action as record, loader as recorded } from '#app/routes/organise/partners/recusals.tsx'
import { action as handOver, loader as seatPage } from '#app/routes/organise/partners/seat.tsx'
import { chairDecisions, invitations, recusals } from '#db/schema/index.ts'
import { asked, statusOf } from '#tests/support/app/asked.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { afterVoting, duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const reason = 'It would help the smallest branch first.'

/** Latvia, tied to the last step once it is closed. */
async function tied(context: TestContext) {
	const contest = await edition(context)
	const ideas = [
		await submission(context, contest, { state: 'published', title: 'Planted title one' }),
		await submission(context, contest, { state: 'published', title: 'Planted title two' }),
	] as const
	const jurors = [await voter(context, contest), await voter(context, contest)] as const
	const chief = await organiser(context)
	context.at(duringVoting)
	await jurors[0].cast([scored(ideas[0], [5, 5, 5]), scored(ideas[1], [4, 4, 4])])
	await jurors[1].cast([scored(ideas[0], [4, 4, 4]), scored(ideas[1], [5, 5, 5])])
	const here = { edition: contest.slug, country: 'LV' }
	return { contest, ideas, jurors, chief, here, place: { roundId: contest.rounds[0]!.id, country: 'LV' } }
}

test('a juror who is the chair is told of a tie once the country is closed, and nobody else is', async ({
	db,
	context,
}) => {
	context.inRealTime()
	context.at('2026-10-16T12:00:00Z')
	const { contest, ideas, jurors, chief, here, place } = await tied(context)
	const [chair, other] = jurors
	await nameChair(chief, contest.id, { person: chair.acting.person.id })
	const look = (as: ActingContext) => asked(context, chairDecision, { as, params: here })

	for (const at of [duringVoting, afterVoting]) {
		context.at(at)
		expect(statusOf(await look(chair.acting))).toBe(404)
	}
	await closeRound(chief, place, {})
	expect(statusOf(await look(other.acting))).toBe(404)
	expect(statusOf(await look(chief))).toBe(403)
	const page = await look(chair.acting)
	expect(page.tied.map(({ label }) => label).toSorted()).toEqual(['Planted title one', 'Planted title two'])
	expect(new Set(page.steps.map(({ step }) => step))).toEqual(new Set(['top-marks', 'head-to-head', 'median']))

	const say = (as: ActingContext, fields: Record<string, string>) =>
		asked(context, decide, { as, params: here, fields })
	expect(statusOf(await say(other.acting, { submission: ideas[1].id, reason }))).toBe(404)
	expect(statusOf(await say(chair.acting, { submission: ideas[1].id, reason: 'short' }))).toBe(422)
	expect(statusOf(await say(chair.acting, { submission: ideas[1].id, reason }))).toBe(303)
	expect(await db.select({ by: chairDecisions.decidedBy }).from(chairDecisions)).toEqual([
		{ by: chair.acting.person.id },
	])
})

test('the seat’s pages tell who cast, and neither what was voted nor a receipt', async ({ context }) => {
	const { contest, jurors, chief, here } = await tied(context)
	const [one] = jurors
	const recast = await one.cast([])
	expect(recast.ok).toBe(false)
	const params = { ...here, partner: one.partner.id }
	const organisers = await asked(context, seatPage, { as: chief, params })
	const own = await asked(context, ownSeat, { as: one.acting, params: here })
	for (const { trail } of [organisers, own]) {
		expect(trail.casts).toEqual([
			{ country: 'LV', round: 1, revision: 1, by: one.acting.person.name, at: new Date(duringVoting) },
		])
		expect(JSON.stringify(trail)).not.toMatch(/([0-9A-Z]{4}-){3}[0-9A-Z]{4}|scores|draft/)
	}
	expect(statusOf(await asked(context, seatPage, { as: one.acting, params }))).toBe(403)
	expect(contest.slug).toBe(here.edition)
})

test('an organiser hands a seat over from its page', async ({ db, context }) => {
	const { jurors, chief, here } = await tied(context)
	const params = { ...here, partner: jurors[0].partner.id }
	const fields = { name: 'A substitute', email: 'substitute@example.org', locale: 'sv' }
	expect(statusOf(await asked(context, handOver, { as: chief, params, fields: { ...fields, email: 'nobody' } }))).toBe(
		422,
	)
	expect(statusOf(await asked(context, handOver, { as: chief, params, fields }))).toBe(303)
	const [invitation] = await db.select().from(invitations)
	expect(invitation).toMatchObject({ handsOver: true, role: 'juror', partnerId: params.partner, locale: 'sv' })
	expect((await asked(context, seatPage, { as: chief, params })).asked.map(({ name }) => name)).toEqual([
		'A substitute',
	])
})

test('conflicts are declared before voting opens, by the juror or written down by an organiser', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const [one, two] = [
		await submission(context, contest, { state: 'published' }),
		await submission(context, contest, { state: 'published' }),
	]
	const { acting, partner } = await voter(context, contest, { homeCountry: 'IT' })
	const chief = await organiser(context)
	const params = { edition: contest.slug, partner: partner.id }
	const page = await asked(context, conflicts, { as: acting, params, search: '?country=LV' })
	expect([page.countries, page.chosen?.choices.map(({ id }) => id).toSorted()]).toEqual([
		['LV'],
		[one.id, two.id].toSorted(),
	])

	const fields = { country: 'LV', reason: 'My sister wrote this one.' }
	expect(statusOf(await asked(context, declare, { as: acting, params, fields: { ...fields, submission: '' } }))).toBe(
		422,
	)
	expect(
		statusOf(await asked(context, declare, { as: acting, params, fields: { ...fields, submission: one.id } })),
	).toBe(303)
	expect(statusOf(await asked(context, record, { as: chief, params, fields: { ...fields, submission: two.id } }))).toBe(
		303,
	)
	expect(
		statusOf(
			await asked(context, record, { as: chief, params, fields: { ...fields, country: 'IT', submission: 'all' } }),
		),
	).toBe(404)
	const rows = await db.select({ by: recusals.declaredBy, from: recusals.submissionId }).from(recusals)
	expect(rows).toEqual([
		{ by: acting.person.id, from: one.id },
		{ by: chief.person.id, from: two.id },
	])
	const seen = await asked(context, recorded, { as: chief, params })
	expect(seen.conflicts.map(({ about, reason }) => [about?.id, reason])).toHaveLength(2)
})

test('a partner’s pages are the organisers’, and an address that names none is no page', async ({ db, context }) => {
	const { contest, jurors, chief, here } = await tied(context)
	const [one] = jurors
	for (const partner of ['no-id', contest.id])
		for (const page of [partnerPage, departure, seatPage, recorded] as ((args: never) => unknown)[])
			expect(statusOf(await asked(context, page, { as: chief, params: { ...here, partner } }))).toBe(404)
	const params = { ...here, partner: one.partner.id }
	expect(statusOf(await asked(context, partnerPage, { as: one.acting, params }))).toBe(403)
	const fields = { name: 'Renamed', homeCountry: 'LV', website: 'https://example.org' }
	expect(statusOf(await asked(context, changeDetails, { as: chief, params, fields }))).toBe(422)
	expect(
		statusOf(await asked(context, changeDetails, { as: chief, params, fields: { ...fields, homeCountry: 'GR' } })),
	).toBe(303)
	expect((await partnersWithSeats(db, contest.id)).map(({ name }) => name)).toContain('Renamed')
	expect(
		(await asked(context, departure, { as: chief, params })).preview.withdrawn.map((each) => each.country),
	).toEqual(['IT', 'LV'])
})
