import type { Outcome } from '#app/domain/shared/outcome.ts'
import { ok, refuse } from '#app/domain/shared/outcome.ts'

export const submissionStates = [
	'received',
	'changes-requested',
	'published',
	'declined',
	'disqualified',
	'withdrawn',
	'lapsed',
] as const
export type SubmissionState = (typeof submissionStates)[number]

const next = {
	received: ['published', 'changes-requested', 'declined', 'withdrawn', 'lapsed'],
	'changes-requested': ['received', 'withdrawn', 'lapsed'],
	published: ['disqualified', 'withdrawn'],
	declined: ['published'], // a moderator may reverse
	disqualified: ['published'], // until the closure
	withdrawn: [],
	lapsed: [],
} as const satisfies Record<SubmissionState, readonly SubmissionState[]>

/**
 * The step from one state to the next. Only who knows that the round is not closed yet may say `beforeClosure`;
 * without it a disqualified submission stays out.
 */
export const move = (
	from: SubmissionState,
	to: SubmissionState,
	{ beforeClosure = false } = {},
): Outcome<SubmissionState, 'transition-not-allowed'> => {
	const steps: readonly SubmissionState[] = next[from]
	const tooLate = from === 'disqualified' && !beforeClosure
	return steps.includes(to) && !tooLate ? ok(to) : refuse('transition-not-allowed')
}

/** Nothing leads out of it any more. */
export const isFinal = (state: SubmissionState): boolean => next[state].length === 0
