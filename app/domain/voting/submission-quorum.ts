import type { RoundRules } from '#app/domain/contest/rules.ts'
import { quorumOf } from './quorum.ts'

/** A partner's ballot from outside: which submissions it asks about, recusals left out, and whether it is cast. */
export interface AskedBallot {
	readonly asks: readonly string[]
	readonly cast: boolean
}
/** Completeness only: how many were asked and have answered, never what. */
export interface SubmissionQuorum {
	readonly submission: string
	readonly asked: number
	readonly answered: number
	readonly needed: number
	readonly reached: boolean
}

/**
 * The quorum of each submission by itself (domain.md, Voting): the country's rule over the partners that
 * are asked about it. A cast ballot that abstains has answered. In a longlist, and with many recusals, a country can
 * reach its quorum while one of its submissions does not.
 */
export const submissionQuorums = (
	{ quorumShare }: Pick<RoundRules, 'quorumShare'>,
	submissions: readonly string[],
	ballots: readonly AskedBallot[],
): SubmissionQuorum[] => {
	const counts = new Map(submissions.map((submission) => [submission, { asked: 0, answered: 0 }]))
	for (const { asks, cast } of ballots) {
		for (const submission of new Set(asks)) {
			const count = counts.get(submission)
			if (!count) continue
			count.asked += 1
			if (cast) count.answered += 1
		}
	}
	return Array.from(counts, ([submission, { asked, answered }]) => {
		const needed = quorumOf(quorumShare, asked)
		return { submission, asked, answered, needed, reached: answered >= needed }
	})
}
