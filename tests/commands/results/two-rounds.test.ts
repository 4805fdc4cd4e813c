import { eq } from 'drizzle-orm'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { closurePreview } from '#app/domain/results/closure-preview.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { recount } from '#app/domain/results/recount.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { succeedWinner } from '#app/domain/results/succeed-winner.server.ts'
import { recordViolations } from '#app/domain/stewardship/invariants/records.server.ts'
import { winnerViolations } from '#app/domain/stewardship/invariants/winners.server.ts'
import { verifyClosures } from '#app/domain/stewardship/verify-closures.server.ts'
import { countryRound } from '#app/domain/voting/country-rounds.server.ts'
import { extendVoting } from '#app/domain/voting/extend-voting.server.ts'
import { ballotPaper } from '#app/domain/voting/queries.server.ts'
import { ballots, closures, logEntries, resultBundles, submissions, winners } from '#db/schema/index.ts'
import { castIn, givenOut, longlisted, partOf, placeIn, ticked } from '#tests/support/builders/longlist.ts'
import { afterFinal, betweenRounds, duringFinal } from '#tests/support/builders/round.ts'
import { afterVoting, scored } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const closed = { ok: true, value: { closureId: expect.any(String) } }
const refused = (reason: string) => ({ ok: false, reason })
const reason = 'Two partners wrote that they fell ill.'

/** Every partner ticks those of the favourites that it was given. */
async function votedFor(
	context: TestContext,
	{ contest, jurors }: Pick<Awaited<ReturnType<typeof longlisted>>, 'contest' | 'jurors'>,
	favourites: readonly { id: string }[],
) {
	const given = await givenOut(context, contest)
	for (const juror of jurors) {
		const part = await partOf(context, juror)
		await juror.cast(ticked(part.filter((id) => favourites.some((idea) => idea.id === id))))
	}
	return given
}

test('from a longlist with a tie at the cut to the winner of the final', async ({ db, context }) => {
	const setUp = await longlisted(context, { best: 1 })
	const { ideas, jurors, chief, place } = setUp
	const [one, two] = ideas as [(typeof ideas)[0], (typeof ideas)[0]]
	const contest = await votedFor(context, setUp, [one, two])
	const goOn = [one.id, two.id].toSorted()
	const unasked = ideas.length - 2

	context.at(afterVoting)
	expect(await closeRound(chief, place, {})).toEqual(closed)
	const [closure] = await db.select().from(closures)
	expect(closure!.advancing.toSorted()).toEqual(goOn)
	expect(await db.select().from(winners)).toEqual([])
	const [stored] = await db.select().from(resultBundles)
	const { bundle } = stored!
	expect(bundle.result).toMatchObject({ winner: null, noAwardReason: null, tieSteps: [] })
	expect(bundle.ballots.map(({ votes }) => votes.filter(({ kind }) => kind === 'unasked').length)).toEqual(
		jurors.map(() => unasked),
	)
	expect(bundle.result.standings.slice(0, 2)).toEqual(
		goOn.map((submission) => expect.objectContaining({ submission, rank: 1, votes: 2, value: expect.anything() })),
	)
	expect(recount(bundle).differences).toEqual([])

	context.at(duringFinal)
	const [juror] = jurors as [(typeof jurors)[0]]
	const seat = { ...juror.seat, roundId: contest.rounds[1]!.id }
	const paper = await ballotPaper(db, contest, contest.rounds[1]!, seat, new Date(duringFinal))
	expect(paper?.entries.map(({ id }) => id).toSorted()).toEqual(goOn)
	for (const each of jurors)
		expect(await castIn(contest, 1, each, [scored(one, [3, 3, 3]), scored(two, [5, 5, 5])])).toMatchObject({ ok: true })
	context.at(afterFinal)
	expect(await closeRound(chief, placeIn(contest, 1), {})).toEqual(closed)
	expect(await db.select({ of: winners.submissionId }).from(winners)).toEqual([{ of: two.id }])
	expect((await verifyClosures(db)).map(({ fault }) => fault)).toEqual([null, null])
	expect(await recordViolations(db)).toEqual([])
	expect(await winnerViolations(db)).toEqual([])

	await db
		.update(closures)
		.set({ advancing: [one.id] })
		.where(eq(closures.id, closure!.id))
	expect((await recordViolations(db)).map(({ what }) => what)).toEqual([
		'a round counted what its longlist did not let through',
	])
})

test('who goes on stands in the log as a number and a digest, and nothing of it can be guessed', async ({
	db,
	context,
}) => {
	const setUp = await longlisted(context)
	await votedFor(context, setUp, setUp.ideas.slice(0, 1))
	context.at(afterVoting)
	await closeRound(setUp.chief, setUp.place, {})

	const [entry] = await db.select().from(logEntries).where(eq(logEntries.kind, 'round.closed'))
	expect(entry!.body).toMatchObject({ advancing: 1, advanced: expect.stringMatching(/^[0-9a-f]{64}$/) })
	const log = JSON.stringify((await db.select().from(logEntries)).map(({ body }) => body))
	for (const { id, code } of setUp.ideas) {
		expect(log).not.toContain(id)
		expect(log).not.toContain(code)
	}
	for (const { partner } of setUp.jurors) expect(log).not.toContain(partner.id)
})

test('the final waits in a country until its longlist is closed there, however late it is', async ({ db, context }) => {
	const setUp = await longlisted(context)
	const { jurors, chief, place } = setUp
	const [idea] = setUp.ideas as [(typeof setUp.ideas)[0]]
	const contest = await votedFor(context, setUp, [idea])
	const later = placeIn(contest, 1)
	const [juror] = jurors as [(typeof jurors)[0]]
	const roundHere = async () => (await countryRound(db, contest, 'LV', new Date(duringFinal)))?.position

	context.at(duringFinal)
	expect(await roundHere()).toBe(1)
	expect(await castIn(contest, 1, juror, [scored(idea, [5, 5, 5])])).toEqual(refused('round-not-open'))
	expect(await closeRound(chief, later, {})).toEqual(refused('round-not-open'))
	expect(await extendVoting(chief, later, { votingCloses: '2026-12-01T00:00', reason })).toEqual(
		refused('round-not-open'),
	)
	expect(await closeRound(chief, place, {})).toEqual(closed)
	expect(await roundHere()).toBe(2)
	expect(await castIn(contest, 1, juror, [scored(idea, [5, 5, 5])])).toMatchObject({ ok: true })
	expect(await juror.cast([])).toEqual(refused('round-ended'))
})

test('between two rounds a country stays with the one it has closed', async ({ db, context }) => {
	const setUp = await longlisted(context)
	const contest = await votedFor(context, setUp, setUp.ideas)
	context.at(betweenRounds)
	await closeRound(setUp.chief, setUp.place, {})
	expect((await countryRound(db, contest, 'LV', new Date(betweenRounds)))?.position).toBe(1)
})

test('whoever leaves after the longlist leaves the final too, and nobody moves up', async ({ db, context }) => {
	const setUp = await longlisted(context, { best: 1 })
	const [one] = setUp.ideas as [(typeof setUp.ideas)[0]]
	const contest = await votedFor(context, setUp, [one])
	context.at(afterVoting)
	await closeRound(setUp.chief, setUp.place, {})
	await db.update(submissions).set({ state: 'withdrawn' }).where(eq(submissions.id, one.id))

	context.at(afterFinal)
	expect(await closeRound(setUp.chief, placeIn(contest, 1), {})).toEqual(closed)
	expect(await db.select({ of: winners.submissionId, why: winners.noAwardReason }).from(winners)).toEqual([
		{ of: null, why: 'no-eligible-submission' },
	])
})

test('a longlist without a round that decides is not closed', async ({ context }) => {
	const setUp = await longlisted(context, { final: false })
	await votedFor(context, setUp, setUp.ideas)
	context.at(afterVoting)
	expect(await closeRound(setUp.chief, setUp.place, {})).toEqual(refused('longlist-without-final'))
})

test('an earlier round has no winner, no chair and no successor, and nothing is announced after it', async ({
	db,
	context,
}) => {
	const setUp = await longlisted(context, { best: 1 })
	const contest = await votedFor(context, setUp, setUp.ideas)
	context.at(afterVoting)
	await closeRound(setUp.chief, setUp.place, {})

	const result = await countryResult(db, contest, 'LV', contest.rounds[0])
	expect(result?.settlement).toMatchObject({ state: 'earlier-round', winner: null })
	expect(result?.frozen.advancing).toHaveLength(4)
	expect(await countryResult(db, contest, 'LV')).toBeNull()
	expect(await succeedWinner(setUp.chief, setUp.place)).toEqual(refused('winner-still-there'))
	const words = { introduction: { en: 'Here they are.' }, visibleFrom: '2026-11-30T00:00' }
	expect(await prepareAnnouncement(setUp.chief, contest.id, words)).toEqual(refused('not-all-closed'))
})

test('a submission whose readers have not answered needs a reason, and the preview names only its code', async ({
	db,
	context,
}) => {
	const setUp = await longlisted(context, { partners: 4, ideas: 4 })
	const contest = await givenOut(context, setUp.contest)
	const [first] = setUp.jurors as [(typeof setUp.jurors)[0]]
	const part = await partOf(context, first)
	const partners = await Promise.all(setUp.jurors.map((juror) => partOf(context, juror)))
	const silent = setUp.jurors.filter((_, i) => partners[i]!.includes(part[0]!))
	for (const juror of setUp.jurors) if (!silent.includes(juror)) await juror.cast([])
	expect(silent).toHaveLength(2)

	context.at(afterVoting)
	const now = new Date(afterVoting)
	const preview = await closurePreview(context, contest, contest.rounds[0]!, 'LV', now)
	const codeOf = new Map(setUp.ideas.map(({ id, code }) => [id, code]))
	expect(preview).toMatchObject({ eligiblePartners: 4, castBallots: 2, quorum: 2, belowQuorum: true })
	expect(preview!.lacking).toContainEqual({ code: codeOf.get(part[0]!), answered: 0, needed: 2 })
	expect(await closeRound(setUp.chief, setUp.place, {})).toEqual(refused('below-quorum'))
	expect(await closeRound(setUp.chief, setUp.place, { belowQuorumReason: reason })).toEqual(closed)

	const [closure] = await db.select().from(closures)
	expect(closure).toMatchObject({ belowQuorumReason: reason, belowQuorumSalt: expect.stringMatching(/^[0-9a-f]{32}$/) })
	const [entry] = await db.select().from(logEntries).where(eq(logEntries.kind, 'round.closed'))
	expect(entry!.body.belowQuorum).toMatch(/^[0-9a-f]{64}$/)
})

test('by points too a submission is measured by those who were asked about it', async ({ db, context }) => {
	const setUp = await longlisted(context, { rules: { method: 'points', points: [2, 1] }, best: 2 })
	await givenOut(context, setUp.contest)
	for (const juror of setUp.jurors) {
		const part = await partOf(context, juror)
		const ranked = part.map((submission, at) => ({ submission, kind: 'ranked' as const, place: at + 1 }))
		expect(await juror.cast(ranked)).toMatchObject({ ok: true, value: { revision: 1 } })
	}
	context.at(afterVoting)
	expect(await closeRound(setUp.chief, setUp.place, {})).toEqual(closed)
	const [stored] = await db.select().from(resultBundles)
	expect(stored!.bundle.result.standings.map(({ votes }) => votes)).toEqual([2, 2, 2, 2])
	expect(recount(stored!.bundle).matches).toBe(true)
	expect((await verifyClosures(db)).map(({ fault }) => fault)).toEqual([null])
})

test('closing the same round from many sides at once closes it once', async ({ db, context }) => {
	const setUp = await longlisted(context)
	await votedFor(context, setUp, setUp.ideas)
	context.at(afterVoting)
	const outcomes = await Promise.all(Array.from({ length: 8 }, () => closeRound(setUp.chief, setUp.place, {})))
	expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
	expect(await db.select().from(closures)).toHaveLength(1)
	const names = (await db.select({ as: ballots.pseudonym }).from(ballots)).map((ballot) => ballot.as)
	expect(names.toSorted()).toEqual(['A', 'B', 'C', 'D'])
})
