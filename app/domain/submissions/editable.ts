import type { Edition } from '../contest/edition.ts'
import { courseOf } from '../contest/edition-course.ts'
import { isCallOpen, moderationEnds } from '../contest/phase.ts'
import { type Outcome, ok, refuse } from '../shared/outcome.ts'
import type { SubmissionState } from './submission-state.ts'

export type EditRefusal = 'already-moderated' | 'call-closed' | 'answer-too-late'

/** Until moderated or the call closes; an answer to a change request until its country's moderation ends. */
export const mayEdit = (
	edition: Edition,
	submission: { readonly state: SubmissionState; readonly country: string },
	now: Date,
): Outcome<null, EditRefusal> => {
	const country = edition.countries.find((each) => each.country === submission.country)
	if (!country) return refuse('call-closed')
	const course = courseOf(edition)
	if (submission.state === 'changes-requested') {
		return now < moderationEnds(course, country) ? ok(null) : refuse('answer-too-late')
	}
	if (submission.state !== 'received') return refuse('already-moderated')
	return isCallOpen(course, country, now) ? ok(null) : refuse('call-closed')
}
