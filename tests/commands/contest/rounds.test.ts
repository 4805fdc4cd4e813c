import { asc, eq } from 'drizzle-orm'
import { changeDates, changeRoundDates } from '#app/domain/contest/change-dates.server.ts'
import { addRound, removeRound } from '#app/domain/contest/change-rounds.server.ts'
import { changeRules } from '#app/domain/contest/change-rules.server.ts'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { votingOf } from '#app/domain/contest/phase.ts'
import { extendVoting } from '#app/domain/voting/extend-voting.server.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { logEntries, recusals, rounds, winners } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { announcement } from '#tests/support/builders/prize.ts'
import { reread, withRound } from '#tests/support/builders/round.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import { afterVoting, duringVoting, voter } from '#tests/support/builders/voting.ts'
import { expect, test } from '#tests/support/test.ts'

/** The default edition's round closes on 7 November at midnight. */
const final = { votingOpens: '2026-11-09T00:00', votingCloses: '2026-11-21T00:00' }
const refused = (reason: string) => ({ ok: false, reason })
const done = { ok: true, value: null }

test('a round is added after the last one, with its rules but no longlist', async ({ db, context }) => {
	const longlist = { readers: 3, best: 5 }
	const contest = await edition(context, { rules: { method: 'approval', longlist } })
	const by = await organiser(context)
	expect(await addRound(by, contest.id, final)).toEqual({ ok: true, value: { position: 2 } })

	const [first, second] = (await reread(context, contest)).rounds
	expect(first!.rules.longlist).toEqual(longlist)
	expect(second).toMatchObject({ position: 2, ...final, rules: { ...defaultRules, method: 'approval' } })
	expect(second!.rules.longlist).toBeUndefined()
	const [entry] = await db.select().from(logEntries)
	expect(entry).toMatchObject({ kind: 'round.added', body: { by: by.person.id, round: second!.id, position: 2 } })
})

test('a round opens in the future, closes after that, and never before the one before it has closed', async ({
	context,
}) => {
	const contest = await edition(context)
	const by = await organiser(context)
	const add = (votingOpens: string, votingCloses: string) => addRound(by, contest.id, { votingOpens, votingCloses })

	expect(await add('2026-11-06T23:59', '2026-11-21T00:00')).toEqual(refused('rounds-overlap'))
	expect(await add('2026-11-09T00:00', '2026-11-09T00:00')).toEqual(refused('voting-closes-before-it-opens'))
	context.at('2026-11-20T00:00:00Z')
	expect(await add('2026-11-19T23:00', '2026-11-30T00:00')).toEqual(refused('voting-opens-in-the-past'))
	context.at('2026-10-16T12:00:00Z')
	expect(await add('2026-11-07T00:00', '2026-11-21T00:00')).toMatchObject({ ok: true })
})

test('once the results are released no round follows', async ({ context }) => {
	const contest = await edition(context)
	const by = await organiser(context)
	await announcement(context, contest)
	expect(await addRound(by, contest.id, final)).toEqual(refused('already-released'))
})

test('a round added after the count takes the decision: who had won stands no longer', async ({ db, context }) => {
	const contest = await edition(context, { countries: ['LV'] })
	const { one, ideas } = await closedWith(context, contest, [
		[
			[5, 5, 5],
			[1, 1, 1],
		],
		[
			[5, 5, 5],
			[1, 1, 1],
		],
	])
	const stands = () => db.select({ of: winners.submissionId, until: winners.supersededAt }).from(winners)
	expect(await stands()).toEqual([{ of: ideas[0]!.id, until: null }])

	expect(await addRound(one, contest.id, final)).toMatchObject({ ok: true })
	expect(await stands()).toEqual([{ of: ideas[0]!.id, until: new Date(afterVoting) }])
})

test("each round's rules and dates stand from the instant its own voting opens", async ({ context }) => {
	const contest = await withRound(context, await edition(context))
	const by = await organiser(context)
	const [first, second] = contest.rounds
	const rules = { ...defaultRules, homeCountryRule: false }
	const later = { votingOpens: '2026-11-10T00:00', votingCloses: '2026-11-22T00:00' }

	context.at('2026-10-25T23:00:00.000Z')
	expect(await changeRules(by, contest.id, first!.id, rules)).toEqual(refused('rules-frozen'))
	expect(await changeRoundDates(by, contest.id, first!.id, later)).toEqual(refused('voting-already-open'))
	expect(await changeRoundDates(by, contest.id, second!.id, later)).toEqual(done)
	context.at('2026-11-09T22:59:59.999Z')
	expect(await changeRules(by, contest.id, second!.id, rules)).toEqual(done)
	expect((await reread(context, contest)).rounds.map((round) => round.rules.homeCountryRule)).toEqual([true, false])
	context.at('2026-11-09T23:00:00.000Z')
	expect(await changeRules(by, contest.id, second!.id, rules)).toEqual(refused('rules-frozen'))
	expect(await changeRoundDates(by, contest.id, second!.id, later)).toEqual(refused('voting-already-open'))
})

test("a round stays between its neighbours, and the edition's own dates move the first alone", async ({ context }) => {
	const contest = await withRound(context, await edition(context))
	const by = await organiser(context)
	const [first, second] = contest.rounds
	const move = (roundId: string, votingOpens: string, votingCloses: string) =>
		changeRoundDates(by, contest.id, roundId, { votingOpens, votingCloses })

	expect(await move(first!.id, '2026-10-26T00:00', '2026-11-09T00:01')).toEqual(refused('rounds-overlap'))
	expect(await move(first!.id, '2026-10-24T00:00', '2026-11-09T00:00')).toEqual(
		refused('voting-opens-before-moderation-ends'),
	)
	expect(await move(first!.id, '2026-10-26T00:00', '2026-11-09T00:00')).toEqual(done)
	expect(await move(second!.id, '2026-11-08T00:00', '2026-11-20T00:00')).toEqual(refused('rounds-overlap'))

	const dates = { ...courseOf(contest), votingOpens: '2026-10-27T00:00', votingCloses: '2026-11-05T00:00' }
	expect(await changeDates(by, contest.id, { ...dates, votingCloses: '2026-11-12T00:00' })).toEqual(
		refused('rounds-overlap'),
	)
	expect(await changeDates(by, contest.id, dates)).toEqual(done)
	expect((await reread(context, contest)).rounds.map((round) => round.votingOpens)).toEqual([
		'2026-10-27T00:00',
		'2026-11-09T00:00',
	])
})

test('a round is taken away until it opens, never the only one, and those after it close up', async ({
	db,
	context,
}) => {
	const two = await withRound(context, await edition(context))
	const contest = await withRound(context, two, { votingOpens: '2026-12-01T00:00', votingCloses: '2026-12-02T00:00' })
	const by = await organiser(context)
	const [first, second, third] = contest.rounds

	context.at(duringVoting)
	expect(await removeRound(by, contest.id, first!.id)).toEqual(refused('voting-already-open'))
	expect(await removeRound(by, contest.id, second!.id)).toEqual(done)
	expect(await removeRound(by, contest.id, second!.id)).toEqual(refused('round-not-found'))
	const left = await db
		.select({ id: rounds.id, position: rounds.position })
		.from(rounds)
		.where(eq(rounds.editionId, contest.id))
		.orderBy(asc(rounds.position))
	expect(left).toEqual([
		{ id: first!.id, position: 1 },
		{ id: third!.id, position: 2 },
	])

	const lonely = await edition(context, { votingOpens: '2026-12-01T00:00', votingCloses: '2026-12-02T00:00' })
	expect(await removeRound(by, lonely.id, lonely.rounds[0]!.id)).toEqual(refused('last-round'))
})

test('a conflict declared for a round that is taken away holds in the one beside it', async ({ db, context }) => {
	const contest = await withRound(context, await edition(context))
	const by = await organiser(context)
	const idea = await submission(context, contest, { state: 'published' })
	const { acting, seat } = await voter(context, contest)
	const [first, second] = contest.rounds
	await recuse(acting, seat, idea.id, { reason: 'My sister wrote this one.' })

	expect(await removeRound(by, contest.id, first!.id)).toEqual(done)
	expect(await db.select({ round: recusals.roundId, of: recusals.submissionId }).from(recusals)).toEqual([
		{ round: second!.id, of: idea.id },
	])
})

test('voting lasts from the first opening to the last end, more time for a country included', async ({ context }) => {
	const contest = await withRound(context, await edition(context))
	const by = await organiser(context)
	const lasts = async () => votingOf(courseOf(await reread(context, contest)))
	expect(await lasts()).toEqual({ opens: new Date('2026-10-25T23:00:00Z'), closes: new Date('2026-11-20T23:00:00Z') })

	context.at(duringVoting)
	const place = { roundId: contest.rounds[0]!.id, country: 'LV' }
	const reason = 'The internet was down for a week.'
	expect(await extendVoting(by, place, { votingCloses: '2026-11-25T00:00', reason })).toEqual(done)
	expect(await lasts()).toEqual({ opens: new Date('2026-10-25T23:00:00Z'), closes: new Date('2026-11-24T23:00:00Z') })
})
