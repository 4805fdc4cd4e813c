import { createHash } from 'node:crypto'
import { asc, desc, eq } from 'drizzle-orm'
import { appointmentsOf } from '#app/domain/accounts/appointment-queries.server.ts'
import { inviteToEdition } from '#app/domain/contest/invite-to-edition.server.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { castBallot } from '#app/domain/voting/cast-ballot.server.ts'
import { departurePreview, leftPartners } from '#app/domain/voting/departure-preview.server.ts'
import { extendVoting } from '#app/domain/voting/extend-voting.server.ts'
import { letPartnerLeave } from '#app/domain/voting/let-partner-leave.server.ts'
import { saveVote } from '#app/domain/voting/save-draft.server.ts'
import { votingBoard } from '#app/domain/voting/voting-board.server.ts'
import { ballots, closures, invitations, logEntries, partners, resultBundles } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const reason = 'The library has left the consortium.'

type Voter = Awaited<ReturnType<typeof voter>>

/** Latvia and Italy with an idea each, and voters who may cast in both. */
async function voting(context: TestContext, voters: number) {
	const contest = await edition(context, { demo: true, rules: { quorumShare: { numerator: 1, denominator: 1 } } })
	const [latvian, italian] = [
		await submission(context, contest, { state: 'published' }),
		await submission(context, contest, { state: 'published', country: 'IT' }),
	]
	const all: Voter[] = []
	for (let i = 0; i < voters; i++) all.push(await voter(context, contest, { name: `Partner ${i}` }))
	const chief = await organiser(context)
	context.at(duringVoting)
	const roundId = contest.rounds[0]!.id
	const castItaly = (i: number) => castIn(all[i]!, 'IT', italian)
	return { contest, latvian, italian, voters: all, leaver: all[0]!, chief, roundId, castItaly }
}

const castIn = ({ acting, seat }: Voter, country: string, idea: { id: string }) =>
	castBallot(acting, { ...seat, country }, [scored(idea, [4, 4, 4])])

test('before voting a partner leaves with a reason, and nothing has to be withdrawn', async ({ db, context }) => {
	const contest = await edition(context)
	const { partner, acting } = await voter(context, contest)
	const chief = await organiser(context)
	const invited = await voter(context, contest)
	await inviteToEdition(chief, contest.id, {
		...{ email: 'next@example.org', name: 'Next', locale: 'en', role: 'juror', countries: [] },
		...{ partner: partner.id, handsOver: true },
	})

	expect(await letPartnerLeave(chief, contest.id, partner.id, { reason })).toEqual({
		ok: true,
		value: { withdrawn: [] },
	})
	expect(await appointmentsOf(context, acting.person.id)).toEqual([])
	expect(await appointmentsOf(context, invited.acting.person.id)).toHaveLength(1)
	expect((await db.select().from(invitations)).map((each) => each.revokedAt !== null)).toEqual([true])
	expect(await leftPartners(db, contest.id)).toMatchObject([{ id: partner.id, leftReason: reason }])
	expect(await letPartnerLeave(chief, contest.id, partner.id, { reason })).toEqual({
		ok: false,
		reason: 'appointment-ended',
	})
})

test('during voting the ballots of open countries are withdrawn, those of closed ones stay as they were counted', async ({
	db,
	context,
}) => {
	const { contest, latvian, italian, voters, leaver, chief, roundId, castItaly } = await voting(context, 3)
	for (const each of voters) await each.cast([scored(latvian, [3, 3, 3])])
	for (const i of [0, 1]) await castItaly(i)
	await saveVote(leaver.acting, { ...leaver.seat, country: 'IT' }, scored(italian, [1, 1, 1]))
	await closeRound(chief, { roundId, country: 'LV' }, {})

	expect(await departurePreview(db, contest, leaver.partner.id, new Date(duringVoting))).toEqual({
		name: 'Partner 0',
		withdrawn: [{ round: 1, country: 'IT', cast: true, quorum: [3, 2] }],
		kept: ['LV'],
		refusal: null,
	})
	expect(await letPartnerLeave(chief, contest.id, leaver.partner.id, { reason })).toEqual({
		ok: true,
		value: { withdrawn: ['IT'] },
	})

	const board = await votingBoard(db, contest, contest.rounds[0]!, new Date(duringVoting))
	expect(board.partners.map(({ name }) => name)).toEqual(['Partner 1', 'Partner 2'])
	const [row] = await db.select().from(ballots).where(eq(ballots.country, 'IT')).orderBy(asc(ballots.draftAt))
	expect(row!.draft).toEqual(row!.cast)
	await castItaly(2)
	await closeRound(chief, { roundId, country: 'IT' }, {})
	const counted = await db.select().from(closures).orderBy(asc(closures.country))
	expect(counted.map(({ country, castBallots, eligiblePartners }) => [country, castBallots, eligiblePartners])).toEqual(
		[
			['IT', 2, 2],
			['LV', 3, 3],
		],
	)
	expect(await castItaly(0)).toEqual({ ok: false, reason: 'ballot-not-found' })
})

test('the log commits to the reason and names the countries', async ({ db, context }) => {
	const { contest, leaver, chief } = await voting(context, 2)
	await saveVote(
		leaver.acting,
		leaver.seat,
		scored(await submission(context, contest, { state: 'published' }), [1, 1, 1]),
	)
	await letPartnerLeave(chief, contest.id, leaver.partner.id, { reason })

	const [partner] = await db.select().from(partners).where(eq(partners.id, leaver.partner.id))
	const [last] = await db.select().from(logEntries).orderBy(desc(logEntries.seq)).limit(1)
	expect([last!.kind, last!.body]).toEqual([
		'partner.left',
		{
			by: chief.person.id,
			partner: leaver.partner.id,
			reason: createHash('sha256').update(`${partner!.leftSalt}:${reason}`).digest('hex'),
			withdrawn: ['IT', 'LV'],
		},
	])
	expect(await db.select().from(ballots)).toEqual([])
})

test('nobody leaves once every country is closed', async ({ context }) => {
	const { contest, leaver, chief, roundId } = await voting(context, 2)
	for (const country of ['IT', 'LV'])
		await closeRound(chief, { roundId, country }, { belowQuorumReason: 'Nobody had the time to vote.' })
	expect(await letPartnerLeave(chief, contest.id, leaver.partner.id, { reason })).toEqual({
		ok: false,
		reason: 'already-closed',
	})
})

test('a departure racing closures, votes and an extension: the ballot is withdrawn everywhere or counted where it was', async ({
	db,
	context,
}) => {
	const { contest, latvian, voters, leaver, chief, roundId, castItaly } = await voting(context, 6)
	for (const each of voters.slice(0, 4)) await each.cast([scored(latvian, [3, 3, 3])])
	for (const i of [0, 1]) await castItaly(i)

	const [left, , , , ...casts] = await Promise.all([
		letPartnerLeave(chief, contest.id, leaver.partner.id, { reason }),
		closeRound(chief, { roundId, country: 'LV' }, { belowQuorumReason: reason }),
		closeRound(chief, { roundId, country: 'IT' }, { belowQuorumReason: reason }),
		extendVoting(chief, { roundId, country: 'IT' }, { votingCloses: '2026-11-09T00:00', reason }),
		leaver.cast([scored(latvian, [5, 5, 5])]),
		castItaly(0),
		...voters.slice(4).map((each) => each.cast([scored(latvian, [2, 2, 2])])),
	])

	expect(casts.slice(2).every((cast) => cast.ok || cast.reason === 'round-ended')).toBe(true)
	const bundles = await db
		.select({ country: closures.country, bundle: resultBundles.bundle, eligible: closures.eligiblePartners })
		.from(closures)
		.innerJoin(resultBundles, eq(resultBundles.closureId, closures.id))
	const withdrawn = left.ok ? left.value.withdrawn : []
	expect(left.ok || left.reason === 'already-closed').toBe(true)
	expect(new Map(bundles.map((each) => [each.country, each.eligible]))).toEqual(
		new Map(['IT', 'LV'].map((country) => [country, withdrawn.includes(country) ? 5 : 6])),
	)
})
