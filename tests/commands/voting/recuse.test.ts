import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { extendVoting } from '#app/domain/voting/extend-voting.server.ts'
import { ballotPaper } from '#app/domain/voting/queries.server.ts'
import { recusalsIn } from '#app/domain/voting/recusals.server.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { votingBoard } from '#app/domain/voting/voting-board.server.ts'
import {
	appointments,
	logEntries,
	networkMembers,
	networks,
	partnerLibraries,
	partners,
	recusals,
	rounds,
} from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { library, submission } from '#tests/support/builders/submission.ts'
import { afterVoting, duringVoting, scored, voter, votingClosesAt } from '#tests/support/builders/voting.ts'
import { expect, test } from '#tests/support/test.ts'

const reason = 'My sister wrote this one.'

test('a partner that stepped back from a submission has nothing left to say about it', async ({ db, context }) => {
	const contest = await edition(context)
	const idea = await submission(context, contest, { state: 'published' })
	const { acting, seat, cast } = await voter(context, contest)
	context.at(duringVoting)
	await cast([scored(idea, [5, 5, 5])])

	expect(await recuse(acting, seat, idea.id, { reason })).toEqual({ ok: true, value: null })
	expect(await recuse(acting, seat, idea.id, { reason })).toEqual({ ok: false, reason: 'already-recused' })
	const paper = await ballotPaper(db, contest, contest.rounds[0]!, seat, new Date(duringVoting))
	expect(paper?.votes).toEqual([{ submission: idea.id, kind: 'recused' }])
	expect(paper?.cast?.votes).toEqual([{ submission: idea.id, kind: 'recused' }])
	const [row] = await db.select().from(recusals)
	expect(row!.reason).toBe(reason)
	expect((await db.select({ body: logEntries.body }).from(logEntries)).at(-1)?.body).toEqual({
		recusal: row!.id,
		round: seat.roundId,
		country: 'LV',
		reason: createHash('sha256').update(`${row!.salt}:${reason}`).digest('hex'),
	})
})

test('a partner that stepped back from a whole country has no ballot there', async ({ db, context }) => {
	const contest = await edition(context)
	const idea = await submission(context, contest, { state: 'published' })
	const { acting, seat, cast } = await voter(context, contest, { name: 'Example partner, Greece' })
	context.at(duringVoting)
	await recuse(acting, seat, null, { reason })

	expect(await cast([scored(idea, [5, 5, 5])])).toEqual({ ok: false, reason: 'recused-from-country' })
	const board = await votingBoard(db, contest, contest.rounds[0]!, new Date(duringVoting))
	expect(board.partners.map(({ name, cells }) => ({ name, cells }))).toEqual([
		{
			name: 'Example partner, Greece',
			cells: {
				IT: { state: 'none', answered: 0, wanted: 0 },
				LV: { state: 'recused', answered: 0, wanted: 0 },
			},
		},
	])
})

test('organisers see how far each ballot is, and nothing of what it says', async ({ db, context }) => {
	const contest = await edition(context, { countries: ['LV'] })
	const idea = await submission(context, contest, { state: 'published' })
	const high = await voter(context, contest, { name: 'High' })
	const low = await voter(context, contest, { name: 'Low' })
	await voter(context, contest, { name: 'Home', homeCountry: 'LV' })
	context.at(duringVoting)
	await high.cast([scored(idea, [5, 5, 5])])
	await low.cast([scored(idea, [1, 1, 1])])

	const board = await votingBoard(db, contest, contest.rounds[0]!, new Date(duringVoting))
	expect(board.partners.map(({ name, cells }) => [name, cells.LV])).toEqual([
		['High', { state: 'cast', answered: 1, wanted: 1 }],
		['Home', { state: 'home', answered: 0, wanted: 0 }],
		['Low', { state: 'cast', answered: 1, wanted: 1 }],
	])
})

test('a country that got more time takes ballots until the new end, the others do not', async ({ db, context }) => {
	const contest = await edition(context)
	const latvian = await submission(context, contest, { state: 'published' })
	const italian = await submission(context, contest, { state: 'published', country: 'IT' })
	const inLatvia = await voter(context, contest)
	const inItaly = await voter(context, contest, { country: 'IT' })
	const chief = await organiser(context)
	context.at(votingClosesAt)
	const more = { votingCloses: '2026-11-09T00:00', reason: 'Two jurors were ill.' }
	expect(await extendVoting(chief, { ...inLatvia.seat, country: 'LV' }, more)).toEqual({ ok: true, value: null })
	expect(await extendVoting(chief, { ...inLatvia.seat, country: 'LV' }, more)).toEqual({
		ok: false,
		reason: 'extension-not-later',
	})

	expect(await inLatvia.cast([scored(latvian, [3, 3, 3])])).toMatchObject({ ok: true })
	expect(await inItaly.cast([scored(italian, [3, 3, 3])])).toEqual({ ok: false, reason: 'round-ended' })
	context.at('2026-11-08T23:00:00Z')
	expect(await inLatvia.cast([scored(latvian, [1, 1, 1])])).toEqual({ ok: false, reason: 'round-ended' })
	expect((await db.select({ kind: logEntries.kind }).from(logEntries)).map((entry) => entry.kind)).toEqual([
		'voting.extended',
		'ballot.cast',
	])
})

test('a partner says nothing about what comes from its own library or network, without having to say so', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const own = await submission(context, contest, {
		state: 'published',
		libraryId: (await library(context, { name: 'Example City Library' })).id,
	})
	const branch = await library(context, { name: 'Example branch' })
	const [network] = await db
		.insert(networks)
		.values({ slug: 'example', name: 'Example Network', country: 'LV' })
		.returning()
	await db.insert(networkMembers).values({ networkId: network!.id, libraryId: branch.id, joinedOn: '2020-01-01' })
	const near = await submission(context, contest, { state: 'published', libraryId: branch.id })
	const other = await submission(context, contest, { state: 'published' })
	const libraryVoter = await voter(context, contest, { name: 'example city library' })
	const networkVoter = await voter(context, contest, { name: 'Example network' })
	context.at(duringVoting)

	const five = (ideas: { id: string }[]) => ideas.map((idea) => scored(idea, [5, 5, 5]))
	expect(await libraryVoter.cast(five([own, near, other]))).toMatchObject({ ok: true })
	expect(await networkVoter.cast(five([own, near, other]))).toMatchObject({ ok: true })

	const rows = await db
		.select({ partner: recusals.partnerId, submission: recusals.submissionId, automatic: recusals.automatic })
		.from(recusals)
	expect(rows).toEqual([
		{ partner: libraryVoter.partner.id, submission: own.id, automatic: true },
		{ partner: networkVoter.partner.id, submission: near.id, automatic: true },
	])
})

test('a conflict may be declared before voting opens and until the country is closed, also by an organiser', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const [early, late, never] = [
		await submission(context, contest, { state: 'published' }),
		await submission(context, contest, { state: 'published' }),
		await submission(context, contest, { state: 'published' }),
	]
	const unread = await submission(context, contest)
	const italian = await submission(context, contest, { state: 'published', country: 'IT' })
	const { acting, seat } = await voter(context, contest)
	const chief = await organiser(context)

	expect(await recuse(acting, seat, early.id, { reason })).toEqual({ ok: true, value: null })
	for (const { id } of [unread, italian])
		expect(await recuse(acting, seat, id, { reason })).toEqual({ ok: false, reason: 'submission-not-found' })
	context.at(afterVoting)
	expect(await recuse(chief, seat, late.id, { reason })).toEqual({ ok: true, value: null })
	await closeRound(chief, seat, { belowQuorumReason: 'Nobody had the time to vote.' })
	expect(await recuse(acting, seat, never.id, { reason })).toEqual({ ok: false, reason: 'already-closed' })

	const rows = await db.select({ from: recusals.submissionId, by: recusals.declaredBy }).from(recusals)
	expect(rows).toEqual([
		{ from: early.id, by: acting.person.id },
		{ from: late.id, by: chief.person.id },
	])
})

test('nobody steps back from the country that is their own, or for a partner that left', async ({ db, context }) => {
	const contest = await edition(context)
	const { acting, seat } = await voter(context, contest, { homeCountry: 'LV' })
	expect(await recuse(acting, seat, null, { reason })).toEqual({ ok: false, reason: 'home-country' })
	const left = await voter(context, contest)
	await db
		.update(partners)
		.set({ leftAt: new Date(duringVoting) })
		.where(eq(partners.id, left.partner.id))
	expect(await recuse(left.acting, left.seat, null, { reason })).toEqual({ ok: false, reason: 'ballot-not-found' })
})

test('a conflict goes on in the rounds that follow, and not back into those before', async ({ db, context }) => {
	const contest = await edition(context)
	const [first, second] = [
		await submission(context, contest, { state: 'published' }),
		await submission(context, contest, { state: 'published' }),
	]
	const { acting, seat } = await voter(context, contest)
	const [next] = await db
		.insert(rounds)
		.values({ ...contest.rounds[0]!, id: undefined, editionId: contest.id, position: 2 })
		.returning()
	await recuse(acting, seat, first.id, { reason })
	await recuse(acting, { ...seat, roundId: next!.id }, second.id, { reason })

	const from = async (roundId: string) => (await recusalsIn(db, { roundId })).map((each) => each.submissionId)
	expect(await from(seat.roundId)).toEqual([first.id])
	expect(new Set(await from(next!.id))).toEqual(new Set([first.id, second.id]))
})

test('a partner says nothing about its libraries of the directory, nor about what its juror once sent', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const branch = await library(context, { name: 'By the lake' })
	const fromBranch = await submission(context, contest, { state: 'published', libraryId: branch.id })
	const { acting, partner, seat } = await voter(context, contest)
	const own = await submission(context, contest, { state: 'published', email: acting.person.email })
	await submission(context, contest, { state: 'published' })
	await db.insert(partnerLibraries).values({ partnerId: partner.id, libraryId: branch.id })
	await db
		.update(appointments)
		.set({ until: new Date(duringVoting) })
		.where(eq(appointments.partnerId, partner.id))
	context.at(duringVoting)

	expect(await recusalsIn(db, seat)).toEqual([
		{ partnerId: partner.id, country: 'LV', submissionId: own.id, reason: 'own-submission', automatic: true },
		{ partnerId: partner.id, country: 'LV', submissionId: fromBranch.id, reason: 'own-library', automatic: true },
	])
	const paper = await ballotPaper(db, contest, contest.rounds[0]!, seat, new Date(duringVoting))
	expect(
		paper?.entries.filter((entry) => entry.recusal).map((entry) => [entry.id, entry.recusal?.reason]),
	).toHaveLength(2)
})

test('who votes in one edition and sends an idea to another keeps nobody there from voting', async ({
	db,
	context,
}) => {
	const past = await edition(context)
	const { acting } = await voter(context, past)
	const contest = await edition(context)
	await submission(context, contest, { state: 'published', email: acting.person.email })
	const { seat } = await voter(context, contest)
	expect(await recusalsIn(db, { roundId: seat.roundId })).toEqual([])
})
