import { setImmediate as turn } from 'node:timers/promises'
import { asc, eq } from 'drizzle-orm'
import { databaseClock } from '#app/adapters/clock.server.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { verifyClosures } from '#app/domain/stewardship/verify-closures.server.ts'
import { verifyLogs } from '#app/domain/stewardship/verify-log.server.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { inVoteOrder } from '#app/domain/voting/ballot-state.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { saveVote } from '#app/domain/voting/save-draft.server.ts'
import { ballots, closures, logEntries, recusals, resultBundles, supersededBallots } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, type Marks, scored, voter, votingClosesAt } from '#tests/support/builders/voting.ts'
import { complete, type TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const rounds = [1, 2, 3, 4, 5]
const anyway = { belowQuorumReason: 'Whoever came has voted.' }
const anybody = { quorumShare: { numerator: 0, denominator: 1 } }

/** Begins everything in an order by lot, each a few turns of the event loop after the other. */
async function atOnce<T>(context: TestContext, acts: readonly (() => Promise<T>)[]): Promise<T[]> {
	const lots = context.randomBytes(2 * acts.length)
	const order = acts.map((act, at) => ({ act, lot: lots[at]!, wait: lots[acts.length + at]! % 8 }))
	const begun = order
		.toSorted((a, b) => a.lot - b.lot)
		.map(async ({ act, wait }) => {
			for (let turns = 0; turns < wait; turns++) await turn()
			return act()
		})
	return Promise.all(begun)
}

/** Two ideas and so many partners, whose voting ends in the middle of it, by the database's own clock. */
async function endingSoon(given: TestContext, partners: number, wait: number) {
	let early: number | null = null
	const clock: TestContext['clock'] = async (asked) =>
		early === null ? new Date(duringVoting) : new Date((await databaseClock(asked)).getTime() + early)
	const begin = async () => {
		early = Date.parse(votingClosesAt) - wait - (await databaseClock(given.db)).getTime()
	}
	given.at(duringVoting)
	const context = complete({ ...given, clock })
	const contest = await edition(given, { rules: anybody })
	const ideas = [
		await submission(given, contest, { state: 'published' }),
		await submission(given, contest, { state: 'published' }),
	]
	const voters = []
	for (let n = 0; n < partners; n++) voters.push(await voter(context, contest))
	const place = { roundId: contest.rounds[0]!.id, country: 'LV' }
	return { context, begin, ideas, voters, place, closers: [await organiser(context), await organiser(context)] }
}

const ballotOf = (ideas: readonly { id: string }[], n: number): Vote[] => {
	const marks: Marks = [(n % 5) + 1, (Math.floor(n / 5) % 5) + 1, 3]
	return ideas.map((idea) => scored(idea, marks))
}

test.for(
	rounds,
)('ballots race the end and two closers each other: what was acknowledged counts, the rest was refused (%i)', async (n, {
	db,
	context: given,
}) => {
	const { context, begin, ideas, voters, place, closers } = await endingSoon(given, 6, 300 + 60 * n)
	const closing = async (closer: (typeof closers)[0]) => {
		for (;;) {
			const closed = await closeRound(closer, place, anyway)
			if (closed.ok) return { closed: closed.value.closureId }
			expect(closed.reason).toBe('voting-still-open')
			await turn()
		}
	}
	const casting = async ({ cast, seat }: (typeof voters)[0]) => {
		const acknowledged = []
		for (let vote = 0; ; vote++) {
			const votes = ballotOf(ideas, vote)
			const outcome = await cast(votes)
			if (outcome.ok) acknowledged.push({ ...outcome.value, votes: inVoteOrder(votes) })
			else return { refused: outcome.reason, seat, acknowledged }
		}
	}
	const drafting = async ({ acting, seat }: (typeof voters)[0]) => {
		for (let vote = 0; ; vote++) {
			const saved = await saveVote(acting, seat, scored(ideas[vote % 2]!, [1, (vote % 5) + 1, 1]))
			if (!saved.ok) return { refused: saved.reason }
		}
	}
	await begin()
	const ends = await atOnce<{ closed?: string; refused?: string }>(context, [
		...closers.map((closer) => () => closing(closer)),
		...voters.map((each) => () => casting(each)),
		...voters.slice(0, 3).map((each) => () => drafting(each)),
	])

	const casts = ends.filter((end): end is Awaited<ReturnType<typeof casting>> => 'acknowledged' in end)
	expect(new Set(ends.flatMap(({ refused }) => refused ?? []))).toEqual(new Set(['round-ended']))
	const [closure, ...others] = await db.select().from(closures)
	expect(others).toEqual([])
	expect(ends.flatMap(({ closed }) => closed ?? [])).toEqual([closure!.id, closure!.id])

	const current = await db.select().from(ballots)
	const earlier = await db.select().from(supersededBallots).orderBy(asc(supersededBallots.revision))
	for (const { seat, acknowledged } of casts) {
		const row = current.find(({ partnerId }) => partnerId === seat.partnerId)
		const revisions = earlier.filter(({ ballotId }) => ballotId === row?.id)
		const kept = [
			...revisions.map(({ votes, ...one }) => ({ ...one, votes })),
			...(row?.cast ? [{ ...row, votes: row.cast }] : []),
		]
		expect(kept.map(({ revision, receipt, castAt, votes }) => ({ revision, receipt, castAt, votes }))).toEqual(
			acknowledged,
		)
		for (const { castAt } of acknowledged) expect(castAt < new Date(votingClosesAt)).toBe(true)
	}
	const [stored] = await db.select().from(resultBundles)
	const frozen = stored!.bundle.ballots.map(({ partner, votes }) => [
		current.find((row) => row.pseudonym === partner)?.partnerId,
		votes,
	])
	const last = casts.flatMap(({ seat, acknowledged }) =>
		acknowledged.at(-1) ? [[seat.partnerId, acknowledged.at(-1)!.votes]] : [],
	)
	expect(new Map(frozen as [string, Vote[]][])).toEqual(new Map(last as [string, Vote[]][]))
	await expectWhole(context, casts.flatMap(({ acknowledged }) => acknowledged).length)
})

/** The digests agree, the chain holds, and each revision is on record before the closure. */
async function expectWhole({ db }: TestContext, revisions: number) {
	expect((await verifyClosures(db)).map(({ fault }) => fault)).toEqual([null])
	const entries = await db.select().from(logEntries).orderBy(asc(logEntries.seq))
	const kinds = entries.map(({ kind }) => kind).filter((kind) => kind === 'ballot.cast' || kind === 'round.closed')
	expect(kinds).toEqual([...Array.from({ length: revisions }, () => 'ballot.cast'), 'round.closed'])
	expect((await verifyLogs(db)).map(({ fault }) => fault)).toEqual([null])
}

test.for(
	rounds,
)('the same ballot and other ones at once: each is one revision, and no receipt is given twice (%i)', async (n, {
	db,
	context,
}) => {
	const contest = await edition(context)
	const ideas = [await submission(context, contest, { state: 'published' })]
	const { cast, seat } = await voter(context, contest)
	context.at(duringVoting)
	const votes = Array.from({ length: 24 }, (_, at) => ballotOf(ideas, at % (2 * n)))
	const outcomes = await atOnce(
		context,
		votes.map((vote) => async () => ({ vote, outcome: await cast(vote) })),
	)

	const [row] = await db.select().from(ballots).where(eq(ballots.partnerId, seat.partnerId))
	const earlier = await db.select().from(supersededBallots).orderBy(asc(supersededBallots.revision))
	const kept = [...earlier, { ...row!, votes: row!.cast!, receipt: row!.receipt! }]
	expect(kept.map(({ revision }) => revision)).toEqual(kept.map((_, at) => at + 1))
	expect(new Set(kept.map(({ receipt }) => receipt)).size).toBe(kept.length)
	for (const [at, { votes: said }] of kept.entries()) expect(said).not.toEqual(kept[at + 1]?.votes)
	const byReceipt = new Map(kept.map(({ receipt, revision, votes: said }) => [receipt, { revision, said }]))
	for (const { vote, outcome } of outcomes)
		expect(outcome.ok && byReceipt.get(outcome.value.receipt)).toEqual({
			revision: outcome.ok && outcome.value.revision,
			said: vote,
		})
})

test.for(rounds)('stepping back races casting: whichever comes first, the partner has no vote on it (%i)', async (_, {
	db,
	context,
}) => {
	const contest = await edition(context, { demo: true, rules: { ...anybody, minimumVotes: 1 } })
	const ideas = [
		await submission(context, contest, { state: 'published' }),
		await submission(context, contest, { state: 'published' }),
	]
	const [one, whole, other] = [
		await voter(context, contest),
		await voter(context, contest),
		await voter(context, contest),
	]
	const closer = await organiser(context)
	context.at(duringVoting)
	const reason = { reason: 'We paid for that library.' }
	const outcomes = await atOnce<{ ok: boolean; reason?: string }>(context, [
		...[0, 1, 2].flatMap((n) =>
			[one, whole, other].map(
				({ cast }) =>
					() =>
						cast(ballotOf(ideas, n)),
			),
		),
		() => recuse(one.acting, one.seat, ideas[0]!.id, reason),
		() => recuse(whole.acting, whole.seat, null, reason),
		() => saveVote(one.acting, one.seat, scored(ideas[0]!, [5, 5, 5])),
	])
	const refusals = new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.reason)))
	expect(
		[...refusals].filter((refusal) => refusal !== 'recused-from-country' && refusal !== 'already-recused'),
	).toEqual([])
	expect(await db.$count(recusals)).toBe(2)

	const closed = await closeRound(closer, { roundId: contest.rounds[0]!.id, country: 'LV' }, anyway)
	if (!closed.ok) throw new Error(closed.reason)
	const [stored] = await db.select().from(resultBundles)
	const current = await db.select().from(ballots)
	const partnerOf = (pseudonym: string) => current.find((row) => row.pseudonym === pseudonym)?.partnerId
	const kindsOf = ({ seat }: typeof one) =>
		stored!.bundle.ballots
			.filter(({ partner }) => partnerOf(partner) === seat.partnerId)
			.flatMap(({ votes }) => votes.map((vote) => [vote.submission, vote.kind]))
	expect(new Map(kindsOf(one) as [string, string][])).toEqual(
		new Map([
			[ideas[0]!.id, 'recused'],
			[ideas[1]!.id, 'scored'],
		]),
	)
	expect(kindsOf(whole)).toEqual([])
	expect(kindsOf(other).map(([, kind]) => kind)).toEqual(['scored', 'scored'])
	expect((await verifyClosures(db)).map(({ fault }) => fault)).toEqual([null])
})
