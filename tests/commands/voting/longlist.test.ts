import { eq } from 'drizzle-orm'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { verifyClosures } from '#app/domain/stewardship/verify-closures.server.ts'
import { verifyLogs } from '#app/domain/stewardship/verify-log.server.ts'
import { addPartner } from '#app/domain/voting/add-partner.server.ts'
import { castBallot } from '#app/domain/voting/cast-ballot.server.ts'
import { giveOutLonglists } from '#app/domain/voting/give-out-longlists.server.ts'
import { ballotPaper } from '#app/domain/voting/queries.server.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { saveVotes } from '#app/domain/voting/save-draft.server.ts'
import { tellJurorsThatVotingOpened } from '#app/domain/voting/tell-jurors.server.ts'
import { votingBoard } from '#app/domain/voting/voting-board.server.ts'
import { letters, logEntries, longlistPlaces, submissions } from '#db/schema/index.ts'
import { givenOut, longlisted, partOf, ticked } from '#tests/support/builders/longlist.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const reason = 'My sister wrote this one.'

/** How many read each submission, and how many each partner reads. */
async function evenness({ db }: TestContext) {
	const places = await db.select().from(longlistPlaces)
	const count = (of: (place: (typeof places)[0]) => string) => {
		const sums = new Map<string, number>()
		for (const place of places) sums.set(of(place), (sums.get(of(place)) ?? 0) + 1)
		return [...sums.values()].toSorted()
	}
	return { readers: count((place) => place.submissionId), parts: count((place) => place.partnerId) }
}

const givings = async ({ db }: TestContext) =>
	(await db.select().from(logEntries).where(eq(logEntries.kind, 'longlist.given'))).map(({ body }) => body)

test('a longlist is given out once its voting opens, evenly, and the log says only how much', async ({ context }) => {
	const { contest } = await longlisted(context)
	context.at('2026-10-25T22:59:59.999Z')
	await giveOutLonglists(context)
	expect(await evenness(context)).toEqual({ readers: [], parts: [] })

	context.at('2026-10-25T23:00:00.000Z')
	await giveOutLonglists(context)
	expect(await evenness(context)).toEqual({ readers: [2, 2, 2, 2], parts: [2, 2, 2, 2] })
	const digest = expect.stringMatching(/^[0-9a-f]{64}$/)
	const counts = { submissions: 4, partners: 4, places: 8, short: 0 }
	expect(await givings(context)).toEqual([{ round: contest.rounds[0]!.id, ...counts, list: digest }])

	await giveOutLonglists(context)
	expect(await givings(context)).toHaveLength(1)
})

test('until it is given out nobody can vote, nobody is told, and no country is open', async ({ db, context }) => {
	const { contest, ideas, jurors } = await longlisted(context)
	context.at(duringVoting)
	const states = async () =>
		(await votingBoard(db, contest, contest.rounds[0]!, new Date(duringVoting))).countries.map(({ state }) => state)
	expect(await jurors[0]!.cast(ticked([ideas[0]!.id]))).toEqual({ ok: false, reason: 'round-not-open' })
	expect(await states()).toEqual(['upcoming'])
	await tellJurorsThatVotingOpened(context)
	expect(await db.select().from(letters)).toEqual([])

	const given = await givenOut(context, contest)
	const board = await votingBoard(db, given, given.rounds[0]!, new Date(duringVoting))
	expect(board.countries.map(({ state }) => state)).toEqual(['open'])
	expect(board.partners.map(({ cells }) => cells.LV)).toEqual(
		Array.from({ length: 4 }, () => ({ state: 'none', answered: 0, wanted: 0, given: 2 })),
	)
	await tellJurorsThatVotingOpened(context)
	expect(await db.select().from(letters)).toHaveLength(4)
})

test("a ballot asks about the partner's own part and takes nothing else", async ({ db, context }) => {
	const { contest, ideas, jurors } = await longlisted(context, { rules: { method: 'criteria' } })
	const given = await givenOut(context, contest)
	const [juror] = jurors as [(typeof jurors)[0]]
	const own = await partOf(context, juror)
	const others = ideas.map(({ id }) => id).filter((id) => !own.includes(id))

	const paper = await ballotPaper(db, given, given.rounds[0]!, juror.seat, new Date(duringVoting))
	expect(paper?.entries.map(({ id }) => id).toSorted()).toEqual(own)
	expect(paper).toMatchObject({ answered: 0, wanted: 2, given: 2 })
	expect(await saveVotes(juror.acting, juror.seat, [{ submission: others[0]!, kind: 'abstained' }])).toEqual({
		ok: false,
		reason: 'submission-not-found',
	})
	const dodged = own.map((submission) => ({ submission, kind: 'unasked' as const }))
	expect(await juror.cast(dodged)).toEqual({ ok: false, reason: 'ballot-incomplete' })
})

test('who steps back from a submission is replaced, and nobody loses what they have begun', async ({ context }) => {
	const { contest, jurors } = await longlisted(context)
	await givenOut(context, contest)
	const [first, ...others] = jurors as [(typeof jurors)[0], ...typeof jurors]
	const [leaves, stays] = (await partOf(context, first)) as [string, string]
	const before = await Promise.all(others.map((juror) => partOf(context, juror)))
	await others[0]!.cast(ticked(before[0]!.slice(0, 1)))

	expect(await recuse(first.acting, first.seat, leaves, { reason })).toEqual({ ok: true, value: null })
	expect(await partOf(context, first)).toEqual([stays])
	expect(await evenness(context)).toEqual({ readers: [2, 2, 2, 2], parts: [1, 2, 2, 3] })
	for (const [i, juror] of others.entries())
		expect(await partOf(context, juror)).toEqual(expect.arrayContaining(before[i]!))
	expect(await givings(context)).toHaveLength(2)
})

test('a late partner takes its part from those who have not begun', async ({ context }) => {
	const { contest, jurors, chief } = await longlisted(context, { ideas: 6, partners: 3 })
	await givenOut(context, contest)
	const [begun] = jurors as [(typeof jurors)[0]]
	const kept = await partOf(context, begun)
	await begun.cast(ticked(kept.slice(0, 1)))

	const added = await addPartner(chief, contest.id, { name: 'Latecomers', homeCountry: 'GR' })
	if (!added.ok) throw new Error(added.reason)
	expect(await partOf(context, begun)).toEqual(kept)
	const late = await partOf(context, { seat: { ...begun.seat, partnerId: added.value.id } })
	expect([2, 3]).toContain(late.length)
	expect(await evenness(context)).toEqual({ readers: [2, 2, 2, 2, 2, 2], parts: [2, 3, 3, 4] })
})

test('a submission that comes late is given out too, and one that too few may read to all of those', async ({
	context,
}) => {
	const { contest } = await longlisted(context, { partners: 2, readers: 2 })
	await givenOut(context, contest)
	const home = await voter(context, contest, { homeCountry: 'LV' })
	await submission(context, contest, { state: 'published' })
	await giveOutLonglists(context)
	expect(await evenness(context)).toEqual({ readers: [2, 2, 2, 2, 2], parts: [5, 5] })
	expect(await partOf(context, home)).toEqual([])

	const { contest: short } = await longlisted(context, { partners: 2, readers: 3, ideas: 1 })
	await givenOut(context, short)
	expect((await givings(context)).at(-1)).toMatchObject({ submissions: 1, places: 2, short: 1 })
})

test("a submission that turns out to be a juror's own is given to another partner", async ({ db, context }) => {
	const { contest, jurors } = await longlisted(context)
	await givenOut(context, contest)
	const [first] = jurors as [(typeof jurors)[0]]
	const [own] = (await partOf(context, first)) as [string]
	await db.update(submissions).set({ email: first.acting.person.email }).where(eq(submissions.id, own))

	await giveOutLonglists(context)
	expect(await partOf(context, first)).not.toContain(own)
	expect((await evenness(context)).readers).toEqual([2, 2, 2, 2])
	await giveOutLonglists(context)
	expect(await givings(context)).toHaveLength(2)
})

test('a closed country keeps its parts as they were', async ({ context }) => {
	const { contest, jurors, chief, place } = await longlisted(context)
	await givenOut(context, contest)
	for (const juror of jurors) await juror.cast(ticked((await partOf(context, juror)).slice(0, 1)))
	expect(await closeRound(chief, place, {})).toMatchObject({ ok: true })
	const before = await Promise.all(jurors.map((juror) => partOf(context, juror)))

	await addPartner(chief, contest.id, { name: 'Latecomers', homeCountry: 'GR' })
	expect(await Promise.all(jurors.map((juror) => partOf(context, juror)))).toEqual(before)
	expect(await givings(context)).toHaveLength(1)
})

test('casting, stepping back, joining, giving out and closing at once leave every part whole', async ({
	db,
	context,
}) => {
	const { contest, jurors, chief, place } = await longlisted(context, {
		partners: 8,
		ideas: 6,
		countries: ['IT', 'LV'],
	})
	const italian: { id: string }[] = []
	for (let at = 0; at < 6; at++) italian.push(await submission(context, contest, { country: 'IT', state: 'published' }))
	await givenOut(context, contest)
	for (const juror of jurors) {
		const latvian = (await partOf(context, juror)).filter((id) => !italian.some((idea) => idea.id === id))
		await juror.cast(ticked(latvian.slice(0, 1)))
	}
	const inItaly = ({ seat }: (typeof jurors)[0]) => ({ ...seat, country: 'IT' })
	const [one, two, ...others] = jurors as [(typeof jurors)[0], (typeof jurors)[0], ...typeof jurors]

	const outcomes = await Promise.all([
		closeRound(chief, place, {}),
		...[one, two].map((juror) => recuse(juror.acting, inItaly(juror), null, { reason })),
		addPartner(chief, contest.id, { name: 'Latecomers', homeCountry: 'GR' }),
		giveOutLonglists(context).then(() => ({ ok: true })),
		...others.map(async (juror) => {
			const mine = (await partOf(context, juror)).find((id) => italian.some((idea) => idea.id === id))
			return mine ? castBallot(juror.acting, inItaly(juror), ticked([mine])) : { ok: true }
		}),
		closeRound(chief, place, {}),
	])

	expect(outcomes.filter(({ ok }) => !ok).map((refusal) => 'reason' in refusal && refusal.reason)).toEqual([])
	expect((await evenness(context)).readers).toEqual(Array.from({ length: 12 }, () => 2))
	const places = await db.select().from(longlistPlaces)
	const recused = [one, two].map(({ seat }) => seat.partnerId)
	expect(
		places.filter((each) => recused.includes(each.partnerId) && italian.some(({ id }) => id === each.submissionId)),
	).toEqual([])
	expect((await verifyClosures(db)).map(({ fault }) => fault)).toEqual([null])
	expect((await verifyLogs(db)).map(({ fault }) => fault)).toEqual([null])
})
