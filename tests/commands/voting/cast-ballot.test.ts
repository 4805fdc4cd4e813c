import { asc, eq } from 'drizzle-orm'
import { castBallot } from '#app/domain/voting/cast-ballot.server.ts'
import { saveVote } from '#app/domain/voting/save-draft.server.ts'
import { ballots, letters, logEntries, recusals, supersededBallots } from '#db/schema/index.ts'
import { edition, partner } from '#tests/support/builders/edition.ts'
import { juror } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, scored, voter, votingClosesAt } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

async function ballotForLatvia(context: TestContext) {
	const contest = await edition(context)
	const idea = await submission(context, contest, { state: 'published' })
	const one = await voter(context, contest)
	context.at(duringVoting)
	return { contest, idea, ...one }
}

test('a cast ballot is acknowledged with a receipt, on the page and by letter, and the log says nothing of its votes', async ({
	db,
	context,
}) => {
	const { idea, cast, acting, contest, partner: organisation } = await ballotForLatvia(context)
	const outcome = await cast([scored(idea, [5, 4, 3])])
	if (!outcome.ok) throw new Error(outcome.reason)

	const [row] = await db.select().from(ballots)
	expect(row).toMatchObject({ revision: 1, cast: [scored(idea, [5, 4, 3])], receipt: outcome.value.receipt })
	expect(outcome.value).toEqual({
		receipt: expect.stringMatching(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/),
		revision: 1,
		castAt: new Date(duringVoting),
	})
	expect(await db.select({ kind: letters.kind, to: letters.recipient, params: letters.params }).from(letters)).toEqual([
		{
			kind: 'ballot-cast',
			to: acting.person.email,
			params: {
				country: 'LV',
				partner: organisation.name,
				receipt: outcome.value.receipt,
				revision: 1,
				castAt: '2026-10-28T12:00:00.000Z',
				zone: contest.zone,
			},
		},
	])
	const log = await db.select({ kind: logEntries.kind, body: logEntries.body }).from(logEntries)
	expect(log).toEqual([
		{
			kind: 'ballot.cast',
			body: {
				ballot: row!.id,
				round: contest.rounds[0]!.id,
				country: 'LV',
				revision: 1,
				votes: expect.stringMatching(/^[0-9a-f]{64}$/),
			},
		},
	])
})

test('a hundred identical ballots at once are one ballot, one entry in the log and one receipt', async ({
	db,
	context,
}) => {
	const { idea, cast } = await ballotForLatvia(context)
	const outcomes = await Promise.all(Array.from({ length: 100 }, () => cast([scored(idea, [4, 4, 4])])))

	expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
	expect(outcomes[0]).toMatchObject({ ok: true, value: { revision: 1 } })
	expect(await db.select({ revision: ballots.revision }).from(ballots)).toEqual([{ revision: 1 }])
	expect(await db.select({ kind: logEntries.kind }).from(logEntries)).toEqual([{ kind: 'ballot.cast' }])
	expect(await db.select({ kind: letters.kind }).from(letters)).toEqual([{ kind: 'ballot-cast' }])
	expect(await db.select().from(supersededBallots)).toEqual([])
})

test('fifty different ballots at once leave one current and forty-nine superseded, each with its own receipt', async ({
	db,
	context,
}) => {
	const { idea, cast } = await ballotForLatvia(context)
	const different = Array.from({ length: 50 }, (_, i) =>
		scored(idea, [(i % 5) + 1, (Math.floor(i / 5) % 5) + 1, Math.floor(i / 25) + 1]),
	)
	const outcomes = await Promise.all(different.map((vote) => cast([vote])))

	expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(50)
	const superseded = await db.select().from(supersededBallots).orderBy(asc(supersededBallots.revision))
	const [current, ...others] = await db.select().from(ballots)
	expect(others).toEqual([])
	expect(superseded.map((row) => row.revision)).toEqual(Array.from({ length: 49 }, (_, i) => i + 1))
	expect(current).toMatchObject({ revision: 50 })
	expect(new Set([current!.receipt, ...superseded.map((row) => row.receipt)]).size).toBe(50)
	expect(
		new Set([current!.cast, ...superseded.map((row) => row.votes)].map((votes) => JSON.stringify(votes))).size,
	).toBe(50)
	expect(await db.select({ kind: logEntries.kind }).from(logEntries)).toHaveLength(50)
})

test('casting the same votes again changes nothing, in whatever order they come', async ({ db, context }) => {
	const { contest, idea, cast } = await ballotForLatvia(context)
	const other = await submission(context, contest, { state: 'published' })
	const first = await cast([scored(idea, [5, 4, 3]), { submission: other.id, kind: 'abstained' }])

	expect(await cast([{ submission: other.id, kind: 'abstained' }, scored(idea, [5, 4, 3])])).toEqual(first)
	expect(await db.select({ kind: logEntries.kind }).from(logEntries)).toHaveLength(1)
})

test('a ballot counts until the last millisecond before the end, and not from the end on', async ({ db, context }) => {
	const { idea, cast, seat } = await ballotForLatvia(context)
	context.at(new Date(Date.parse(votingClosesAt) - 1))
	expect(await cast([scored(idea, [5, 5, 5])])).toMatchObject({ ok: true })
	context.at(votingClosesAt)
	expect(await cast([scored(idea, [1, 1, 1])])).toEqual({ ok: false, reason: 'round-ended' })

	const [row] = await db.select().from(ballots).where(eq(ballots.partnerId, seat.partnerId))
	expect(row).toMatchObject({ revision: 1, cast: [scored(idea, [5, 5, 5])] })
})

test('there is no ballot before voting opens', async ({ db, context }) => {
	const { idea, cast } = await ballotForLatvia(context)
	context.at('2026-10-25T22:59:59.999Z')
	expect(await cast([scored(idea, [5, 5, 5])])).toEqual({ ok: false, reason: 'round-not-open' })
	expect(await db.select().from(ballots)).toEqual([])
})

test('a partner has no ballot for its home country', async ({ db, context }) => {
	const { contest, idea } = await ballotForLatvia(context)
	const home = await voter(context, contest, { homeCountry: 'LV' })
	expect(await home.cast([scored(idea, [5, 5, 5])])).toEqual({ ok: false, reason: 'home-country' })
	expect(await saveVote(home.acting, home.seat, scored(idea, [5, 5, 5]))).toEqual({ ok: false, reason: 'home-country' })
	expect(await db.select().from(ballots)).toEqual([])
})

test('a seat of another edition has no ballot here', async ({ context }) => {
	const { idea, seat } = await ballotForLatvia(context)
	const elsewhere = await edition(context)
	const stranger = await partner(context, elsewhere)
	const acting = await juror(context, { editionId: elsewhere.id, partnerId: stranger.id })
	expect(await castBallot(acting, { ...seat, partnerId: stranger.id }, [scored(idea, [5, 5, 5])])).toEqual({
		ok: false,
		reason: 'ballot-not-found',
	})
})

test('a ballot is cast only when every submission is scored, abstained or recused', async ({ db, context }) => {
	const { contest, idea, cast } = await ballotForLatvia(context)
	const second = await submission(context, contest, { state: 'published' })
	expect(await cast([scored(idea, [5, 4, 3])])).toEqual({ ok: false, reason: 'ballot-incomplete' })
	expect(await db.select().from(logEntries)).toEqual([])
	expect(await cast([scored(idea, [5, 4, 3]), { submission: second.id, kind: 'abstained' }])).toMatchObject({
		ok: true,
	})
})

test('a submission that left falls off the ballot, and nobody has to answer for it', async ({ context }) => {
	const { contest, idea, cast } = await ballotForLatvia(context)
	const left = await submission(context, contest, { state: 'withdrawn' })
	expect(await cast([scored(idea, [5, 4, 3]), scored(left, [1, 1, 1])])).toMatchObject({ ok: true })
})

test("a juror's own submission is recused without anybody declaring it", async ({ db, context }) => {
	const { contest, idea, acting, seat, cast } = await ballotForLatvia(context)
	const own = await submission(context, contest, { state: 'published', email: acting.person.email })
	expect(await saveVote(acting, seat, scored(own, [5, 5, 5]))).toEqual({ ok: false, reason: 'already-recused' })
	expect(await cast([scored(idea, [5, 4, 3]), scored(own, [5, 5, 5])])).toMatchObject({ ok: true })

	const [row] = await db.select().from(ballots)
	expect(row!.cast).toEqual(expect.arrayContaining([scored(idea, [5, 4, 3]), { submission: own.id, kind: 'recused' }]))
	expect(await db.select({ of: recusals.submissionId, automatic: recusals.automatic }).from(recusals)).toEqual([
		{ of: own.id, automatic: true },
	])
})

test('a draft never counts, and after casting it leaves the cast ballot as it is', async ({ db, context }) => {
	const { idea, acting, seat, cast } = await ballotForLatvia(context)
	await cast([scored(idea, [5, 4, 3])])
	expect(await saveVote(acting, seat, scored(idea, [1, 1, 1]))).toEqual({
		ok: true,
		value: { savedAt: new Date(duringVoting), ticked: 0, answered: 1, wanted: 1 },
	})
	const [row] = await db.select().from(ballots)
	expect(row).toMatchObject({ cast: [scored(idea, [5, 4, 3])], draft: [scored(idea, [1, 1, 1])], revision: 1 })
})
