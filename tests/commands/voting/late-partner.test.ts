import { eq } from 'drizzle-orm'
import { partnersWithSeats } from '#app/domain/contest/partner-queries.server.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { closurePreview } from '#app/domain/results/closure-preview.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { addPartner } from '#app/domain/voting/add-partner.server.ts'
import { castBallot } from '#app/domain/voting/cast-ballot.server.ts'
import { letPartnerLeave } from '#app/domain/voting/let-partner-leave.server.ts'
import { linkLibrary, unlinkLibrary } from '#app/domain/voting/link-library.server.ts'
import { ballotPaper } from '#app/domain/voting/queries.server.ts'
import { recusalsIn } from '#app/domain/voting/recusals.server.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { votingBoard } from '#app/domain/voting/voting-board.server.ts'
import { closures, libraries, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { givenOut, longlisted, partOf } from '#tests/support/builders/longlist.ts'
import { juror, organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const late = { name: 'Example partner, late', homeCountry: 'BG' } as const
const now = new Date(duringVoting)

async function joined(context: TestContext, chief: ActingContext, editionId: string) {
	const added = await addPartner(chief, editionId, late)
	if (!added.ok) throw new Error(added.reason)
	return { id: added.value.id, acting: await juror(context, { editionId, partnerId: added.value.id }) }
}

test('a partner that joins while voting is open has its ballots at once, and none where the country is closed', async ({
	db,
	context,
}) => {
	const contest = await edition(context, { demo: true })
	const round = contest.rounds[0]!
	const latvian = await submission(context, contest, { state: 'published' })
	const italian = await submission(context, contest, { state: 'published', country: 'IT' })
	const chief = await organiser(context)
	const [one, two] = [await voter(context, contest), await voter(context, contest)]
	context.at(duringVoting)
	for (const { cast } of [one, two]) await cast([scored(latvian, [3, 3, 3])])
	const italy = { roundId: round.id, country: 'IT' }
	await closeRound(chief, italy, { belowQuorumReason: 'Italy is counted early.' })
	const before = await closurePreview(chief, contest, round, 'LV', now)

	const { id, acting } = await joined(context, chief, contest.id)
	const board = await votingBoard(db, contest, round, now, id)
	expect(board.partners[0]?.cells.LV).toEqual({ state: 'none', answered: 0, wanted: 1 })
	const seat = { roundId: round.id, country: 'LV', partnerId: id }
	const paper = await ballotPaper(db, contest, round, seat, now)
	expect(paper?.entries.map((entry) => entry.id)).toEqual([latvian.id])
	expect(await castBallot(acting, { ...seat, country: 'IT' }, [scored(italian, [5, 5, 5])])).toEqual({
		ok: false,
		reason: 'round-ended',
	})
	const after = await closurePreview(chief, contest, round, 'LV', now)
	expect([before?.eligiblePartners, after?.eligiblePartners]).toEqual([2, 3])

	expect(await castBallot(acting, seat, [scored(latvian, [5, 5, 5])])).toMatchObject({ ok: true })
	await closeRound(chief, seat, {})
	const counted = await db
		.select({ country: closures.country, eligible: closures.eligiblePartners, cast: closures.castBallots })
		.from(closures)
	expect(counted).toEqual([
		{ country: 'IT', eligible: 2, cast: 0 },
		{ country: 'LV', eligible: 3, cast: 3 },
	])
	expect((await partnersWithSeats(db, contest.id)).map(({ name }) => name)).toContain(late.name)
})

test('in a longlist a late partner gets its part at once, and a part is given to others when a partner leaves', async ({
	context,
}) => {
	const { contest: made, ideas, jurors, chief } = await longlisted(context)
	const contest = await givenOut(context, made)
	const roundId = contest.rounds[0]!.id
	const { id } = await joined(context, chief, contest.id)
	const seatOf = (partnerId: string) => ({ seat: { roundId, partnerId } })
	expect((await partOf(context, seatOf(id))).length).toBeGreaterThan(0)

	const readers = async () => {
		const parts = await Promise.all(
			[...jurors.map(({ partner }) => partner.id), id].map((each) => partOf(context, seatOf(each))),
		)
		return ideas.map((idea) => parts.flat().filter((read) => read === idea.id).length)
	}
	expect(await readers()).toEqual([2, 2, 2, 2])
	await letPartnerLeave(chief, contest.id, jurors[0]!.partner.id, { reason: 'It left the consortium.' })
	expect(await partOf(context, jurors[0]!)).toEqual([])
	expect(await readers()).toEqual([2, 2, 2, 2])
})

test('in a longlist what a partner steps back from is given to another', async ({ db, context }) => {
	const { contest: made, ideas, jurors, chief } = await longlisted(context)
	const contest = await givenOut(context, made)
	const one = jurors[0]!
	const [first, second] = await partOf(context, one)
	await recuse(one.acting, one.seat, first!, { reason: 'My sister wrote this one.' })
	expect(await partOf(context, one)).not.toContain(first)

	const [row] = await db
		.select({ slug: libraries.slug })
		.from(libraries)
		.innerJoin(submissions, eq(submissions.libraryId, libraries.id))
		.where(eq(submissions.id, second!))
	const link = { editionId: contest.id, partnerId: one.partner.id, library: row!.slug }
	expect(await linkLibrary(chief, link)).toEqual({ ok: true, value: null })
	expect(await linkLibrary(chief, link)).toEqual({ ok: false, reason: 'library-linked' })
	expect(await partOf(context, one)).not.toContain(second)
	const readers = await Promise.all(jurors.map((each) => partOf(context, each)))
	expect(ideas.map(({ id }) => readers.filter((part) => part.includes(id)).length)).toEqual([2, 2, 2, 2])
	expect((await recusalsIn(db, one.seat)).map(({ submissionId, automatic }) => [submissionId, automatic])).toEqual([
		[first, false],
		[second, true],
	])
	expect(await unlinkLibrary(chief, link)).toEqual({ ok: true, value: null })
	expect(await recusalsIn(db, one.seat)).toHaveLength(1)
	expect(await linkLibrary(chief, { ...link, library: 'none' })).toEqual({ ok: false, reason: 'library-unknown' })
})
