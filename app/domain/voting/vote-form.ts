import { z } from 'zod'
import { highestMark, lowestMark, type RoundRules } from '#app/domain/contest/rules.ts'
import { Vote } from './ballot.ts'

const Mark = z.coerce.number().int().min(lowestMark).max(highestMark).optional()

/** The card of one submission: marks, as many as are given yet, a place or a tick; an abstention; or nothing any more. */
export const VoteForm = ({ criteria }: Pick<RoundRules, 'criteria'>) =>
	z.object({
		kind: z.enum(['scored', 'ranked', 'ticked', 'abstained', 'none']),
		scores: z.object(Object.fromEntries(criteria.map(({ key }) => [key, Mark]))).default({}),
		place: z.coerce.number().int().min(1).optional(),
	})
export type VoteInput = z.infer<ReturnType<typeof VoteForm>>

/** Null: the line is empty again. */
export const voteOf = (submission: string, { kind, scores, place }: VoteInput): Vote | null => {
	if (kind === 'abstained' || kind === 'ticked') return { submission, kind }
	if (kind === 'ranked') return place === undefined ? null : { submission, kind, place }
	if (kind === 'none') return null
	const given = Object.entries(scores).filter((score): score is [string, number] => score[1] !== undefined)
	return given.length > 0 ? { submission, kind, scores: Object.fromEntries(given) } : null
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
