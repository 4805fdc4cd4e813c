import { canonicalJson } from '#app/domain/shared/canonical-json.ts'
import { byText } from '#app/domain/shared/text-order.ts'
import type { Vote } from './ballot.ts'

/** `unasked`: a longlist gave the partner nothing to read here. */
export const ballotStates = ['none', 'draft', 'cast', 'reopened', 'home', 'recused', 'unasked'] as const
export type BallotState = (typeof ballotStates)[number]

/** One order for the same votes, so that they compare, commit and digest alike. */
export const inVoteOrder = (votes: readonly Vote[]): Vote[] => votes.toSorted(byText((vote) => vote.submission))

export const sameVotes = (a: readonly Vote[], b: readonly Vote[]): boolean =>
	canonicalJson(inVoteOrder(a)) === canonicalJson(inVoteOrder(b))

interface StoredBallot {
	readonly draft: readonly Vote[]
	readonly cast: readonly Vote[] | null
}

/** How far a ballot is; never what it says. */
export const ballotState = (ballot: StoredBallot | undefined): BallotState => {
	if (!ballot) return 'none'
	if (!ballot.cast) return ballot.draft.length === 0 ? 'none' : 'draft'
	return sameVotes(ballot.draft, ballot.cast) ? 'cast' : 'reopened'
}
