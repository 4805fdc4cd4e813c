import { eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { ballots } from '#db/schema/index.ts'
import { faultInVotes, type Vote, type VoteFault } from './ballot.ts'
import { type BallotProgress, ballotProgress } from './ballot-progress.ts'
import { inVoteOrder } from './ballot-state.ts'
import { type BallotRefusal, holdBallot, openBallot } from './open-ballot.server.ts'
import { respectRecusals } from './recusal.ts'
import type { Seat } from './seat.ts'

export type DraftRefusal = BallotRefusal | VoteFault | 'submission-not-found' | 'already-recused'
export interface SavedDraft extends BallotProgress {
	readonly savedAt: Date
	readonly ticked: number
}
type Saved = Promise<Outcome<SavedDraft, DraftRefusal>>

/** Writes one line of the draft over; the others stay, but for the one whose place it takes. A draft never counts. */
export const saveVote = (context: ActingContext, seat: Seat, vote: Vote): Saved =>
	saveDraft(context, seat, {
		about: [vote.submission],
		lines: [vote],
		kept: (draft) => draft.filter((each) => each.submission !== vote.submission && !isSamePlace(each, vote)),
	})

/** Takes one line out of the draft, as if nothing had been said. */
export const clearVote = (context: ActingContext, seat: Seat, submission: string): Saved =>
	saveDraft(context, seat, {
		about: [submission],
		lines: [],
		kept: (draft) => draft.filter((each) => each.submission !== submission),
	})

/** What the card of a submission says now: a vote, or (null) nothing any more. */
export const saveAnswer = (context: ActingContext, seat: Seat, submission: string, vote: Vote | null): Saved =>
	vote ? saveVote(context, seat, vote) : clearVote(context, seat, submission)

/** Writes the whole draft over. */
export const saveVotes = (context: ActingContext, seat: Seat, votes: readonly Vote[]): Saved =>
	saveDraft(context, seat, { about: votes.map((vote) => vote.submission), lines: votes, kept: () => [] })

const isSamePlace = (a: Vote, b: Vote): boolean => a.kind === 'ranked' && b.kind === 'ranked' && a.place === b.place

interface Change {
	readonly about: readonly string[]
	readonly lines: readonly Vote[]
	readonly kept: (draft: readonly Vote[]) => readonly Vote[]
}

function saveDraft(context: ActingContext, seat: Seat, { about, lines, kept }: Change): Saved {
	return context.db.transaction(async (tx) => {
		const opened = await openBallot(context, tx, seat)
		if (!opened.ok) return opened
		const { round, submissions, recused, now } = opened.value
		if (!about.every((each) => submissions.includes(each))) return refuse('submission-not-found')
		if (lines.some((line) => line.kind === 'unasked')) return refuse('submission-not-found')
		if (lines.some((line) => line.kind === 'recused') || about.some((each) => recused.has(each)))
			return refuse('already-recused')

		const ballot = await holdBallot(context, tx, seat, now)
		const draft = inVoteOrder(respectRecusals([...kept(ballot.draft), ...lines], recused))
		const fault = faultInVotes(round.rules, draft)
		if (fault) return refuse(fault)
		await tx.update(ballots).set({ draft, draftAt: now, draftBy: context.person.id }).where(eq(ballots.id, ballot.id))
		const ticked = draft.filter(({ kind }) => kind === 'ticked').length
		return ok({ savedAt: now, ticked, ...ballotProgress(round.rules, submissions, draft) })
	})
}
