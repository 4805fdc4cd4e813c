import { z } from 'zod'
import { highestMark, lowestMark, type RoundRules } from '#app/domain/contest/rules.ts'
import { Vote } from './ballot.ts'

const Mark = z.coerce.number().int().min(lowestMark).max(highestMark).optional()

/** The card of one submission: marks, as many as are given yet, or an abstention. */
export const VoteForm = ({ criteria }: Pick<RoundRules, 'criteria'>) =>
	z.object({
		kind: z.enum(['scored', 'abstained']),
		scores: z.object(Object.fromEntries(criteria.map(({ key }) => [key, Mark]))).default({}),
	})
export type VoteInput = z.infer<ReturnType<typeof VoteForm>>

export const voteOf = (submission: string, { kind, scores }: VoteInput): Vote => {
	if (kind === 'abstained') return { submission, kind }
	const given = Object.entries(scores).filter((score): score is [string, number] => score[1] !== undefined)
	return { submission, kind, scores: Object.fromEntries(given) }
}

/** What the review page shows is what it sends: nothing else is cast. */
export const ReviewedBallot = z.object({
	votes: z
		.string()
		.transform((text, context) => {
			try {
				return JSON.parse(text) as unknown
			} catch {
				context.addIssue({ code: 'custom', message: 'form-damaged' })
				return z.NEVER
			}
		})
		.pipe(z.array(Vote, { error: 'form-damaged' })),
})
