import type { RoundRules } from '#app/domain/contest/rules.ts'
import { type Ballot, faultInCastVotes, type VoteFault } from '#app/domain/voting/ballot.ts'

type Contents = {
	readonly rules: RoundRules
	readonly submissions: readonly { readonly id: string }[]
	readonly eligible: readonly string[]
	readonly partners: readonly { readonly id: string }[]
	readonly ballots: readonly Ballot[]
}

export type BundleFault =
	| VoteFault
	| 'submission-listed-twice'
	| 'partner-listed-twice'
	| 'submission-eligible-twice'
	| 'partner-voted-twice'
	| 'submission-unknown'
	| 'partner-unknown'

/** Why a file cannot be counted at all, though every part of it has the right shape. */
export const faultInBundle = ({
	rules,
	submissions,
	eligible,
	partners,
	ballots,
}: Contents): BundleFault | undefined => {
	const submissionIds = new Set(submissions.map((submission) => submission.id))
	const partnerIds = new Set(partners.map((partner) => partner.id))
	if (submissionIds.size < submissions.length) return 'submission-listed-twice'
	if (partnerIds.size < partners.length) return 'partner-listed-twice'
	if (new Set(eligible).size < eligible.length) return 'submission-eligible-twice'
	if (new Set(ballots.map((ballot) => ballot.partner)).size < ballots.length) return 'partner-voted-twice'
	if (!eligible.every((id) => submissionIds.has(id))) return 'submission-unknown'
	for (const { partner, votes } of ballots) {
		if (!partnerIds.has(partner)) return 'partner-unknown'
		if (!votes.every((vote) => submissionIds.has(vote.submission))) return 'submission-unknown'
		const fault = faultInCastVotes(rules, votes)
		if (fault) return fault
	}
}
