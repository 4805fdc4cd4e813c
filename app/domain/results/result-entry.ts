import type { Idea, IdeaCard } from '#app/domain/submissions/idea.ts'
import type { SubmissionState } from '#app/domain/submissions/submission-state.ts'

/** A submission in a result. Its words and picture are there only while it is published; its code and count stay. */
export interface ResultEntry {
	readonly id: string
	readonly code: string
	readonly country: string
	readonly state: SubmissionState | 'hidden'
	readonly card: (IdeaCard & Pick<Idea, 'idea'>) | null
}
