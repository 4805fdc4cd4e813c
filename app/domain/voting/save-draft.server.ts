import { eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { ballots } from '#db/schema/index.ts'
import { faultInVotes, type Vote, type VoteFault } from './ballot.ts'
import { inVoteOrder } from './ballot-state.ts'
import { type BallotRefusal, holdBallot, openBallot } from './open-ballot.server.ts'
import { respectRecusals } from './recusal.ts'
import type { Seat } from './seat.ts'

export type DraftRefusal = BallotRefusal | VoteFault | 'submission-not-found' | 'already-recused'

/** Writes one line of the draft over; the others stay. A draft never counts. */
export const saveVote = (context: ActingContext, seat: Seat, vote: Vote): Promise<Outcome<Date, DraftRefusal>> =>
	saveDraft(context, seat, [vote], (draft) => draft.filter((each) => each.submission !== vote.submission))

/** Writes the whole draft over. */
export const saveVotes = (
	context: ActingContext,
	seat: Seat,
	votes: readonly Vote[],
): Promise<Outcome<Date, DraftRefusal>> => saveDraft(context, seat, votes, () => [])

function saveDraft(
	context: ActingContext,
	seat: Seat,
	lines: readonly Vote[],
	kept: (draft: readonly Vote[]) => readonly Vote[],
): Promise<Outcome<Date, DraftRefusal>> {
	return context.db.transaction(async (tx) => {
		const opened = await openBallot(context, tx, seat)
		if (!opened.ok) return opened
		const { round, submissions, recused, now } = opened.value
		if (!lines.every((line) => submissions.includes(line.submission))) return refuse('submission-not-found')
		if (lines.some((line) => line.kind === 'unasked')) return refuse('submission-not-found')
		if (lines.some((line) => line.kind === 'recused' || recused.has(line.submission))) return refuse('already-recused')

		const ballot = await holdBallot(context, tx, seat, now)
		const draft = inVoteOrder(respectRecusals([...kept(ballot.draft), ...lines], recused))
		const fault = faultInVotes(round.rules, draft)
		if (fault) return refuse(fault)
		await tx.update(ballots).set({ draft, draftAt: now, draftBy: context.person.id }).where(eq(ballots.id, ballot.id))
		return ok(now)
	})
}
