import { closeRound } from '#app/domain/results/close-round.server.ts'
import { voteOfChoice } from '#app/domain/voting/choices.ts'
import { clearVote, saveVote, saveVotes } from '#app/domain/voting/save-draft.server.ts'
import { ballots, resultBundles } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { afterVoting, duringVoting, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

async function three(context: TestContext, rules: Parameters<typeof edition>[1]) {
	const contest = await edition(context, rules)
	const ideas: { id: string }[] = []
	for (const _ of [1, 2, 3]) ideas.push(await submission(context, contest, { state: 'published' }))
	const voters = [await voter(context, contest), await voter(context, contest)]
	const chief = await organiser(context)
	context.at(duringVoting)
	const choose = (choices: readonly string[]) => choices.flatMap((choice, i) => voteOfChoice(ideas[i]!.id, choice))
	return { contest, ideas, voters, chief, choose }
}

test('by points a ballot ranks exactly as many as there are places, each once', async ({ db, context }) => {
	const { contest, ideas, voters, chief, choose } = await three(context, {
		rules: { method: 'points', points: [3, 1] },
	})
	const [first, second] = voters
	expect(await saveVotes(first!.acting, first!.seat, choose(['1', '1', '']))).toEqual({
		ok: false,
		reason: 'places-equal',
	})
	expect(await first!.cast(choose(['1', '', '']))).toEqual({ ok: false, reason: 'ballot-incomplete' })
	expect(await first!.cast(choose(['1', '2', '']))).toMatchObject({ ok: true })
	expect(await second!.cast(choose(['1', '', '2']))).toMatchObject({ ok: true })

	context.at(afterVoting)
	await closeRound(chief, { roundId: contest.rounds[0]!.id, country: 'LV' }, {})
	const [stored] = await db.select().from(resultBundles)
	expect(stored!.bundle.result.winner).toBe(ideas[0]!.id)
	expect(stored!.bundle.result.standings.map(({ value }) => value)).toEqual([
		{ numerator: 3, denominator: 1 },
		{ numerator: 1, denominator: 2 },
		{ numerator: 1, denominator: 2 },
	])
})

test('by approval a draft is written over as a whole, and nobody ticks too many', async ({ db, context }) => {
	const { voters, choose } = await three(context, { rules: { method: 'approval', approvals: 2 } })
	const [{ acting, seat }] = voters as [(typeof voters)[0]]
	expect(await saveVotes(acting, seat, choose(['tick', 'tick', 'tick']))).toEqual({
		ok: false,
		reason: 'too-many-ticks',
	})
	await saveVotes(acting, seat, choose(['tick', 'tick', '']))
	await saveVotes(acting, seat, choose(['', 'abstain', 'tick']))
	const [row] = await db.select({ draft: ballots.draft }).from(ballots)
	expect(row!.draft.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
		expect.objectContaining({ kind: 'abstained' }),
		expect.objectContaining({ kind: 'ticked' }),
	])
})

test('a place that is taken leaves whoever had it; a line can be emptied again', async ({ db, context }) => {
	const { ideas, voters } = await three(context, { rules: { method: 'points', points: [3, 2, 1] } })
	const [{ acting, seat }] = voters as [(typeof voters)[0]]
	const [first, second] = ideas as [{ id: string }, { id: string }]
	const place = (submission: { id: string }, to: number) =>
		saveVote(acting, seat, { submission: submission.id, kind: 'ranked', place: to })
	const draft = async () => (await db.select({ draft: ballots.draft }).from(ballots))[0]!.draft

	await place(first, 1)
	expect(await place(second, 1)).toEqual({
		ok: true,
		value: { savedAt: new Date(duringVoting), ticked: 0, answered: 1, wanted: 3 },
	})
	expect(await draft()).toEqual([{ submission: second.id, kind: 'ranked', place: 1 }])
	await place(first, 2)
	expect(await clearVote(acting, seat, second.id)).toMatchObject({ ok: true, value: { answered: 1 } })
	expect(await draft()).toEqual([{ submission: first.id, kind: 'ranked', place: 2 }])
	expect(await clearVote(acting, seat, acting.person.id)).toEqual({ ok: false, reason: 'submission-not-found' })
})
