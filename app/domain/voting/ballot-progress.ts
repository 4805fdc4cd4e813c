import type { RoundRules } from '#app/domain/contest/rules.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { faultInVotes, isSilent, isWhole, type Vote, type VoteFault } from './ballot.ts'

/** How much of a ballot is done, in the method's own unit; says nothing about what was voted. */
export type BallotProgress = { readonly answered: number; readonly wanted: number }

/** Submissions that still ask for an answer; points and approval leave the rest open on purpose. */
export const unanswered = (rules: RoundRules, submissions: readonly string[], votes: readonly Vote[]): string[] => {
	if (rules.method !== 'criteria') return []
	const answered = new Set(votes.filter((vote) => isWhole(rules, vote)).map((vote) => vote.submission))
	return submissions.filter((submission) => !answered.has(submission))
}

export const ballotProgress = (
	rules: RoundRules,
	submissions: readonly string[],
	votes: readonly Vote[],
): BallotProgress => {
	const present = votesOn(submissions, votes)
	if (rules.method === 'points') {
		const open = submissions.length - present.filter(isSilent).length
		return {
			answered: present.filter((vote) => vote.kind === 'ranked').length,
			wanted: Math.min(rules.points.length, open),
		}
	}
	if (rules.method === 'approval') return { answered: present.length, wanted: 0 }
	return { answered: submissions.length - unanswered(rules, submissions, present).length, wanted: submissions.length }
}

/** The votes as they may be cast: those on submissions that left fall away. */
export const castableVotes = (
	rules: RoundRules,
	submissions: readonly string[],
	votes: readonly Vote[],
): Outcome<Vote[], VoteFault | 'ballot-incomplete'> => {
	const present = votesOn(submissions, votes)
	const fault = faultInVotes(rules, present)
	if (fault) return refuse(fault)
	const { answered, wanted } = ballotProgress(rules, submissions, present)
	return answered < wanted ? refuse('ballot-incomplete') : ok(present)
}

const votesOn = (submissions: readonly string[], votes: readonly Vote[]): Vote[] => {
	const present = new Set(submissions)
	return votes.filter((vote) => present.has(vote.submission) && vote.kind !== 'unasked')
}
