import { readFileSync } from 'node:fs'
import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { signCheckpoint } from '#app/domain/log/checkpoint.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { recount } from '#app/domain/results/recount.ts'
import { ResultBundle } from '#app/domain/results/result-bundle.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import {
	ballots,
	closures,
	letters,
	logCheckpoints,
	logEntries,
	resultBundles,
	standings,
	submissions,
	winners,
} from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import {
	afterVoting,
	changeRules,
	duringVoting,
	scored,
	voter,
	votingClosesAt,
} from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

async function voted(context: TestContext) {
	const contest = await edition(context)
	const [good, fair] = [
		await submission(context, contest, { state: 'published' }),
		await submission(context, contest, { state: 'published' }),
	]
	const voters = [await voter(context, contest), await voter(context, contest)]
	const chief = await organiser(context)
	const place = { roundId: contest.rounds[0]!.id, country: 'LV' }
	context.at(duringVoting)
	for (const { cast } of voters) await cast([scored(good, [5, 4, 3]), scored(fair, [2, 2, 2])])
	return { contest, good, fair, voters, chief, place }
}

const publishedSchema = () =>
	JSON.parse(readFileSync(new URL('../../../docs/result-bundle.schema.json', import.meta.url), 'utf8'))

test('closing freezes standings, ballots and winner, and the bundle recounts to the same', async ({ db, context }) => {
	const { good, fair, chief, place } = await voted(context)
	context.at(afterVoting)
	const outcome = await closeRound(chief, place, {})
	if (!outcome.ok) throw new Error(outcome.reason)

	const frozen = await db.select().from(standings).orderBy(asc(standings.rank))
	const { closureId } = outcome.value
	expect(frozen).toEqual([
		{ closureId, submissionId: good.id, rank: 1, votes: 2, numerator: '25', denominator: '6' },
		{ closureId, submissionId: fair.id, rank: 2, votes: 2, numerator: '2', denominator: '1' },
	])
	expect(await db.select({ of: winners.submissionId, country: winners.country }).from(winners)).toEqual([
		{ of: good.id, country: 'LV' },
	])
	const [stored] = await db.select().from(resultBundles)
	const bundle = ResultBundle.parse(stored!.bundle)
	expect(recount(bundle)).toMatchObject({ matches: true, differences: [] })
	expect(z.fromJSONSchema(publishedSchema()).safeParse(bundle).error).toBeUndefined()
	const [closure] = await db.select().from(closures)
	expect(closure).toMatchObject({
		castBallots: 2,
		eligiblePartners: 2,
		quorum: 2,
		ballotsDigest: bundle.digests.ballots,
	})
	expect(bundle.partners.map((each) => each.name)).toEqual(['A', 'B'])
	expect((await db.select({ name: ballots.pseudonym }).from(ballots)).map((each) => each.name).toSorted()).toEqual([
		'A',
		'B',
	])
})

test('the log keeps the digests of a closure and every juror is told how far it reaches', async ({ db, context }) => {
	const { chief, place, voters } = await voted(context)
	context.at(afterVoting)
	await closeRound(chief, place, {})

	const last = (await db.select().from(logEntries).orderBy(asc(logEntries.seq))).at(-1)!
	const [stored] = await db.select().from(resultBundles)
	expect(last.kind).toBe('round.closed')
	expect(last.body).toMatchObject({ ballots: stored!.bundle.digests.ballots, result: stored!.digest })
	const told = (await db.select().from(letters)).filter((letter) => letter.kind === 'round-closed')
	expect(told.map((letter) => letter.recipient).toSorted()).toEqual(
		voters.map((each) => each.acting.person.email).toSorted(),
	)
	const { edition, ...reached } = signCheckpoint(
		{ edition: last.editionId, size: last.seq, head: last.hash },
		context.secret,
	)
	expect(told[0]!.params).toEqual({ country: 'LV', ballots: 2, editionId: edition, ...reached })
	expect(await db.select().from(logCheckpoints)).toEqual([
		{ editionId: edition, ...reached, country: 'LV', at: new Date(afterVoting) },
	])
})

test('two closers at once make one closure', async ({ db, context }) => {
	const { chief, place } = await voted(context)
	const other = await organiser(context)
	context.at(afterVoting)
	const [first, second] = await Promise.all([closeRound(chief, place, {}), closeRound(other, place, {})])

	expect(first).toEqual(second)
	expect(await db.select({ id: closures.id }).from(closures)).toHaveLength(1)
	expect((await db.select().from(logEntries)).filter((entry) => entry.kind === 'round.closed')).toHaveLength(1)
	expect(await db.select().from(logCheckpoints)).toHaveLength(1)
})

test('ballots racing the closing instant: what was acknowledged is counted, what was refused is not', async ({
	db,
	context,
}) => {
	const contest = await edition(context, { demo: true })
	const idea = await submission(context, contest, { state: 'published' })
	const chief = await organiser(context)
	const voters = await Promise.all(Array.from({ length: 12 }, () => voter(context, contest)))
	context.at(duringVoting)
	await voters[0]!.cast([scored(idea, [1, 1, 1])])
	await voters[1]!.cast([scored(idea, [1, 1, 1])])
	await changeRules(context, contest, { quorumShare: { numerator: 0, denominator: 1 } })

	const place = { roundId: contest.rounds[0]!.id, country: 'LV' }
	const casts = voters.slice(2).map(({ cast }) => cast([scored(idea, [4, 4, 4])]))
	const closing = closeRound(chief, place, {})
	const outcomes = await Promise.all(casts)
	expect(await closing).toMatchObject({ ok: true })

	const acknowledged = outcomes.filter((outcome) => outcome.ok).length
	expect(outcomes.filter((outcome) => !outcome.ok)).toEqual(
		Array.from({ length: 10 - acknowledged }, () => ({ ok: false, reason: 'round-ended' })),
	)
	const [stored] = await db.select().from(resultBundles)
	expect(stored!.bundle.ballots).toHaveLength(2 + acknowledged)
})

test('nobody closes while voting is open, unless every ballot is cast', async ({ context }) => {
	const { contest, chief, place, good, fair } = await voted(context)
	const late = await voter(context, contest)
	expect(await closeRound(chief, place, {})).toEqual({ ok: false, reason: 'voting-still-open' })
	await late.cast([scored(good, [1, 1, 1]), scored(fair, [1, 1, 1])])
	expect(await closeRound(chief, place, {})).toMatchObject({ ok: true })
})

test('the closing instant itself is late enough', async ({ context }) => {
	const { contest, chief, place } = await voted(context)
	await voter(context, contest)
	context.at(new Date(Date.parse(votingClosesAt) - 1))
	expect(await closeRound(chief, place, {})).toEqual({ ok: false, reason: 'voting-still-open' })
	context.at(votingClosesAt)
	expect(await closeRound(chief, place, {})).toMatchObject({ ok: true })
})

test('below the quorum it takes a recorded reason', async ({ db, context }) => {
	const { contest, chief, place } = await voted(context)
	for (const _ of [1, 2, 3]) await voter(context, contest)
	context.at(afterVoting)
	expect(await closeRound(chief, place, {})).toEqual({ ok: false, reason: 'below-quorum' })
	expect(await db.select().from(closures)).toEqual([])

	const belowQuorumReason = 'Three partners have left the consortium.'
	expect(await closeRound(chief, place, { belowQuorumReason })).toMatchObject({ ok: true })
	expect(await db.select({ quorum: closures.quorum, reason: closures.belowQuorumReason }).from(closures)).toEqual([
		{ quorum: 3, reason: belowQuorumReason },
	])
})

test('partners at home and partners that stepped back make the quorum smaller', async ({ db, context }) => {
	const { contest, chief, place } = await voted(context)
	for (const _ of [1, 2]) await voter(context, contest, { homeCountry: 'LV' })
	const stepping = await voter(context, contest)
	await voter(context, contest)
	await recuse(stepping.acting, stepping.seat, null, { reason: 'We paid for that library.' })
	context.at(afterVoting)
	expect(await closeRound(chief, place, {})).toMatchObject({ ok: true })
	expect(await db.select({ eligible: closures.eligiblePartners, quorum: closures.quorum }).from(closures)).toEqual([
		{ eligible: 3, quorum: 2 },
	])
})

test('without a submission there is no award, and no ballots are needed', async ({ db, context }) => {
	const { chief, contest } = await voted(context)
	context.at(afterVoting)
	expect(await closeRound(chief, { roundId: contest.rounds[0]!.id, country: 'IT' }, {})).toMatchObject({ ok: true })
	expect(await db.select({ of: winners.submissionId, why: winners.noAwardReason }).from(winners)).toEqual([
		{ of: null, why: 'no-eligible-submission' },
	])
})

test('a hidden submission stays on the ballots, one that left is not counted', async ({ db, context }) => {
	const { good, fair, chief, place } = await voted(context)
	await db
		.update(submissions)
		.set({ hiddenSince: new Date(duringVoting) })
		.where(eq(submissions.id, fair.id))
	await db.update(submissions).set({ state: 'disqualified' }).where(eq(submissions.id, good.id))
	context.at(afterVoting)
	await closeRound(chief, place, {})

	const [closure] = await db.select().from(closures)
	expect(closure!.eligibleSubmissions).toEqual([fair.id])
	const [stored] = await db.select().from(resultBundles)
	expect(stored!.bundle.ballots.map((each) => each.votes)).toEqual([
		[scored(fair, [2, 2, 2])],
		[scored(fair, [2, 2, 2])],
	])
})
