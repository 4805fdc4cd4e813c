import { z } from 'zod'
import { canonicalJson } from '#app/domain/shared/canonical-json.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { bundleOf, Digest, type ResultBundle } from './result-bundle.ts'

/** To leave a ballot out of the count; proposed by one person and confirmed by another. */
export const ExclusionForm = z.object({ partner: z.string().min(1), reason: z.string().trim().min(10).max(1000) })
export type ExclusionInput = z.infer<typeof ExclusionForm>

/** Whoever confirms says which result they saw, so that nothing else is replaced than what they looked at. */
export const ExclusionConfirmationForm = z.object({ seen: Digest })
export type ExclusionConfirmation = z.infer<typeof ExclusionConfirmationForm>

/** What the log's commitment stands for; the partner as the bundle calls it. */
export const exclusionText = ({ partner, reason }: ExclusionInput): string => canonicalJson({ partner, reason })

export interface Exclusion {
	/** Both are published: the result as it was counted, and as it is without the ballot. */
	readonly withBallot: ResultBundle
	readonly without: ResultBundle
	/** Submissions that stand elsewhere without the ballot. */
	readonly moved: readonly { readonly submission: string; readonly from: number | null; readonly to: number | null }[]
	readonly winnerChanges: boolean
}
export type ExclusionRefusal = 'ballot-not-found' | 'same-person'

/**
 * "Excluding a ballot is a decision of two people and both results stay public" (domain.md, Tally). The partner stays
 * among the eligible: its ballot was cast and is left out, so that the quorum is asked of the others. A chair's
 * decision is not carried over: without the ballot there may be no tie, or another one. The salt is a new one.
 */
export const exclude = (bundle: ResultBundle, partner: string, salt: string): Outcome<Exclusion, ExclusionRefusal> => {
	const ballots = bundle.ballots.filter((ballot) => ballot.partner !== partner)
	if (ballots.length === bundle.ballots.length) return refuse('ballot-not-found')
	const without = bundleOf({ ...contentOf(bundle), ballots, chair: null, salt })
	return ok({
		withBallot: bundle,
		without,
		moved: movesBetween(bundle, without),
		winnerChanges: bundle.result.winner !== without.result.winner,
	})
}

export const mayConfirmExclusion = (proposedBy: string, confirmedBy: string): Outcome<null, 'same-person'> =>
	proposedBy === confirmedBy ? refuse('same-person') : ok(null)

const contentOf = ({ edition, country, rules, submissions, eligible, partners, quorum }: ResultBundle) => ({
	edition,
	country,
	rules,
	submissions,
	eligible,
	partners,
	eligiblePartners: quorum.eligible,
})

export const movesBetween = (before: ResultBundle, after: ResultBundle): Exclusion['moved'] => {
	const rankAfter = new Map(after.result.standings.map(({ submission, rank }) => [submission, rank]))
	return before.result.standings
		.map(({ submission, rank }) => ({ submission, from: rank, to: rankAfter.get(submission) ?? null }))
		.filter(({ from, to }) => from !== to)
}
