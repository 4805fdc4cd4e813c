import type { Edition } from '#app/domain/contest/edition.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import type { TestContext } from '../context.ts'
import { organiser } from './person.ts'
import { submission } from './submission.ts'
import type { Marks } from './voting.ts'
import { afterVoting, duringVoting, scored, voter } from './voting.ts'

/** Latvia, voted and closed: each row is a ballot, each column a submission. */
export async function closedWith(context: TestContext, contest: Edition, ballots: readonly (readonly Marks[])[]) {
	const ideas: { id: string }[] = []
	for (const _ of ballots[0]!) ideas.push(await submission(context, contest, { state: 'published' }))
	const voters: Awaited<ReturnType<typeof voter>>[] = []
	for (const _ of ballots) voters.push(await voter(context, contest))
	const one = await organiser(context)
	const other = await organiser(context)
	const place = { roundId: contest.rounds[0]!.id, country: 'LV' }
	context.at(duringVoting)
	for (const [i, marks] of ballots.entries())
		await voters[i]!.cast(marks.map((mark, column) => scored(ideas[column]!, mark)))
	context.at(afterVoting)
	const closed = await closeRound(one, place, {})
	if (!closed.ok) throw new Error(closed.reason)
	return { ideas, one, other, place }
}
