import { expect, test } from 'vitest'
import type { SubmissionState } from '#app/domain/submissions/submission-state.ts'
import { isFinal, move, submissionStates } from '#app/domain/submissions/submission-state.ts'

const allowed = (options?: { beforeClosure: boolean }) =>
	submissionStates.flatMap((from) =>
		submissionStates.filter((to) => move(from, to, options).ok).map((to) => `${from} → ${to}`),
	)

const always = [
	'received → changes-requested',
	'received → published',
	'received → declined',
	'received → withdrawn',
	'received → lapsed',
	'changes-requested → received',
	'changes-requested → withdrawn',
	'changes-requested → lapsed',
	'published → disqualified',
	'published → withdrawn',
	'declined → published',
]

test('these are all the ways a submission can go', () => {
	expect(allowed()).toEqual(always)
})

test('until the closure a disqualified submission may return, and nothing else becomes possible', () => {
	expect(allowed({ beforeClosure: true })).toEqual([...always, 'disqualified → published'])
})

test('every other way is refused as a value', () => {
	expect(move('withdrawn', 'published')).toEqual({ ok: false, reason: 'transition-not-allowed' })
	expect(move('disqualified', 'published', { beforeClosure: false })).toEqual({
		ok: false,
		reason: 'transition-not-allowed',
	})
})

test('from withdrawn and lapsed nothing leads on', () => {
	expect(submissionStates.filter(isFinal)).toEqual<SubmissionState[]>(['withdrawn', 'lapsed'])
})
