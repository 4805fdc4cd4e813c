import { eq, isNull } from 'drizzle-orm'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { confirmChairDecision } from '#app/domain/results/confirm-chair-decision.server.ts'
import { confirmExclusion } from '#app/domain/results/confirm-exclusion.server.ts'
import { decideAsChair } from '#app/domain/results/decide-as-chair.server.ts'
import { dropExclusion } from '#app/domain/results/drop-exclusion.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { proposeExclusion } from '#app/domain/results/propose-exclusion.server.ts'
import { recount } from '#app/domain/results/recount.ts'
import { releaseAnnouncement } from '#app/domain/results/release-announcement.server.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { checkInvariants } from '#app/domain/stewardship/check-invariants.server.ts'
import {
	chairDecisions,
	exclusions,
	logEntries,
	resultBundles,
	rounds,
	standings,
	submissions,
	winners,
} from '#db/schema/index.ts'
import { expect, test } from '#tests/support/test.ts'
import { all, counted, faults, proposed, reason, standing, whoGave } from './proposed.ts'

test('two people leave a ballot out, the country is counted again, and both results stay', async ({ db, context }) => {
	const { contest, ideas, other, place, first, partner, seen, exclusionId, bundle } = await proposed(context)
	expect(await standing(context)).toEqual([{ of: ideas[1]!.id }])
	expect(await bundle(), 'a proposal changes nothing').toEqual(first)

	expect(await confirmExclusion(other, place, exclusionId, { seen })).toMatchObject({ ok: true })
	const without = await bundle()
	expect(without.ballots.map((ballot) => ballot.partner)).toEqual(
		first.ballots.map((ballot) => ballot.partner).filter((each) => each !== partner),
	)
	expect([without.result.winner, without.salt === first.salt]).toEqual([ideas[0]!.id, false])
	expect([recount(first).matches, recount(without).matches]).toEqual([true, true])
	expect(await standing(context)).toEqual([{ of: ideas[0]!.id }])
	const rows = await db.select({ of: standings.submissionId, rank: standings.rank }).from(standings)
	expect(rows.toSorted((a, b) => a.rank! - b.rank!)).toEqual(
		without.result.standings.map(({ submission, rank }) => ({ of: submission, rank })),
	)

	const result = await countryResult(db, contest, 'LV')
	expect(
		result?.earlier.map(({ number, bundle: { digests }, exclusion }) => [number, digests, exclusion.reason]),
	).toEqual([[1, first.digests, reason]])
	expect(result?.winners.map((winner) => [winner.entry?.id, winner.supersededAt !== null]).toSorted()).toEqual(
		[
			[ideas[1]!.id, true],
			[ideas[0]!.id, false],
		].toSorted(),
	)
	expect(result?.succession).toBeNull()
	expect(result?.settlement.state).toBe('settled')
	expect(await faults(context)).toEqual([null])
	expect(await checkInvariants(db, await context.clock(db))).toEqual([])
})

test('the log holds digests, ids and a commitment, and neither the reason nor who it was about', async ({
	db,
	context,
}) => {
	const { other, place, seen, exclusionId, first, bundle, one } = await proposed(context)
	await confirmExclusion(other, place, exclusionId, { seen })
	const { digests } = await bundle()
	const [closure] = await db.select().from(resultBundles)
	const logged = (await db.select().from(logEntries)).filter(({ kind }) => kind.startsWith('ballot.exclusion'))
	expect(logged.map(({ kind, body }) => [kind, body])).toEqual([
		[
			'ballot.exclusion-proposed',
			{
				closure: closure!.closureId,
				exclusion: exclusionId,
				by: one.person.id,
				what: expect.stringMatching(/^[0-9a-f]{64}$/),
				result: first.digests.result,
			},
		],
		[
			'ballot.exclusion-confirmed',
			{
				closure: closure!.closureId,
				exclusion: exclusionId,
				by: other.person.id,
				before: first.digests.result,
				ballots: digests.ballots,
				result: digests.result,
				winner: (await db.select().from(winners).where(isNull(winners.supersededAt)))[0]!.id,
			},
		],
	])
	expect(JSON.stringify(logged)).not.toContain('upside')
})

test('whoever proposed does not confirm, and what was seen must be what is replaced', async ({ context }) => {
	const { one, other, place, seen, exclusionId, bundle, first } = await proposed(context)
	expect(await confirmExclusion(one, place, exclusionId, { seen })).toEqual({ ok: false, reason: 'same-person' })
	expect(await confirmExclusion(other, place, exclusionId, { seen: 'f'.repeat(64) })).toEqual({
		ok: false,
		reason: 'result-changed',
	})
	expect(await bundle()).toEqual(first)
})

test('of two who confirm at once one is too late, and nothing happens twice', async ({ db, context }) => {
	const { other, place, seen, exclusionId } = await proposed(context)
	const third = context.acting({ ...other.person })
	const outcomes = await Promise.all([
		confirmExclusion(other, place, exclusionId, { seen }),
		confirmExclusion(third, place, exclusionId, { seen }),
	])
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
	expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'exclusion-settled' }])
	expect((await db.select().from(logEntries)).filter(({ kind }) => kind === 'ballot.exclusion-confirmed')).toHaveLength(
		1,
	)
	expect(await faults(context)).toEqual([null])
})

test('a proposal may be dropped, and then made again', async ({ context }) => {
	const { one, other, place, partner, seen, exclusionId, bundle, first } = await proposed(context)
	expect(await proposeExclusion(other, place, { partner, reason })).toEqual({
		ok: false,
		reason: 'exclusion-proposed-already',
	})
	expect(await proposeExclusion(other, place, { partner: 'nobody', reason })).toEqual({
		ok: false,
		reason: 'ballot-not-found',
	})
	expect(await dropExclusion(other, place, exclusionId)).toEqual({ ok: true, value: null })
	expect(await confirmExclusion(other, place, exclusionId, { seen })).toEqual({
		ok: false,
		reason: 'exclusion-settled',
	})
	expect(await proposeExclusion(one, place, { partner, reason })).toMatchObject({ ok: true })
	expect(await bundle()).toEqual(first)
	expect(await faults(context)).toEqual([null])
})

test('two exclusions make three results, each following from the one before', async ({ db, context }) => {
	const { contest, ideas, one, other, place, first, seen, exclusionId, bundle } = await proposed(context)
	await confirmExclusion(other, place, exclusionId, { seen })
	const second = await bundle()
	const partner = whoGave(second, ideas[0]!.id, 5)
	const again = await proposeExclusion(other, place, { partner, reason: 'It voted for its sister library.' })
	if (!again.ok) throw new Error(again.reason)
	expect(await confirmExclusion(one, place, again.value.exclusionId, { seen })).toEqual({
		ok: false,
		reason: 'result-changed',
	})
	await confirmExclusion(one, place, again.value.exclusionId, { seen: second.digests.result })

	const result = await countryResult(db, contest, 'LV')
	expect(result?.earlier.map((each) => [each.number, each.bundle.digests])).toEqual([
		[1, first.digests],
		[2, second.digests],
	])
	expect(result?.bundle.ballots).toHaveLength(1)
	expect(result?.settlement.winner?.noAwardReason).toBe('too-few-votes')
	expect(await faults(context)).toEqual([null])
})

test('after the release, and while the release waits for a proposal, nothing is left out', async ({ context }) => {
	const { contest, one, other, place, exclusionId, partner, seen } = await proposed(context)
	await closeRound(one, { ...place, country: 'IT' }, {})
	const announcement = { introduction: { en: 'The winners.' }, visibleFrom: '2026-11-12T12:00' }
	expect(await prepareAnnouncement(one, contest.id, announcement)).toEqual({ ok: false, reason: 'exclusion-undecided' })
	await dropExclusion(one, place, exclusionId)
	await prepareAnnouncement(one, contest.id, announcement)
	const late = await proposeExclusion(one, place, { partner, reason })
	if (!late.ok) throw new Error(late.reason)
	expect(await releaseAnnouncement(other, contest.id)).toEqual({ ok: false, reason: 'exclusion-undecided' })
	await dropExclusion(one, place, late.value.exclusionId)
	await releaseAnnouncement(other, contest.id)

	const refused = { ok: false, reason: 'already-released' }
	expect(await proposeExclusion(one, place, { partner, reason })).toEqual(refused)
	expect(await confirmExclusion(other, place, late.value.exclusionId, { seen })).toEqual(refused)
	expect(await dropExclusion(other, place, late.value.exclusionId)).toEqual(refused)
})

test("a chair's word stays with the result it was about; without the ballot the chair may be needed anew", async ({
	db,
	context,
}) => {
	const { ideas, one, other, place, bundle } = await counted(context, [
		[all(5), all(4), all(1)],
		[all(4), all(5), all(1)],
		[all(3), all(3), all(5)],
	])
	await decideAsChair(one, place, { submission: ideas[1]!.id, reason: 'It helps the smallest branch.' })
	expect(await confirmChairDecision(other, place)).toEqual({ ok: true, value: null })
	const decided = await bundle()
	const partner = whoGave(decided, ideas[2]!.id, 5)
	const outcome = await proposeExclusion(one, place, { partner, reason })
	if (!outcome.ok) throw new Error(outcome.reason)
	expect(await confirmExclusion(other, place, outcome.value.exclusionId, { seen: decided.digests.result })).toEqual({
		ok: true,
		value: { winner: null },
	})

	expect(await standing(context)).toEqual([])
	expect(await db.select().from(chairDecisions)).toEqual([])
	expect((await bundle()).chair).toBeNull()
	expect((await db.select().from(exclusions))[0]!.before!.chair?.winner).toBe(ideas[1]!.id)
	await decideAsChair(one, place, { submission: ideas[0]!.id, reason: 'It helps the youngest readers.' })
	expect(await confirmChairDecision(other, place)).toEqual({ ok: true, value: null })
	expect(await standing(context)).toEqual([{ of: ideas[0]!.id }])
	expect(await faults(context)).toEqual([null])
})

test('a winner who has left is succeeded by a decision of its own', async ({ db, context }) => {
	const { contest, ideas, other, place, seen, exclusionId } = await proposed(context)
	await db.update(submissions).set({ state: 'withdrawn' }).where(eq(submissions.id, ideas[1]!.id))
	await confirmExclusion(other, place, exclusionId, { seen })
	expect(await standing(context)).toEqual([{ of: ideas[1]!.id }])
	expect((await countryResult(db, contest, 'LV'))?.settlement.state).toBe('succession-needed')
})

test('a round that a later one rests on keeps all its ballots', async ({ db, context }) => {
	const { contest, one, place, ideas, bundle } = await counted(context)
	const [round] = await db.select().from(rounds)
	await db.insert(rounds).values({ ...round!, id: crypto.randomUUID(), position: 2, editionId: contest.id })
	const partner = whoGave(await bundle(), ideas[0]!.id, 1)
	expect(await proposeExclusion(one, place, { partner, reason })).toEqual({ ok: false, reason: 'round-not-deciding' })
})
