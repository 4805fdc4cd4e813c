import type { SubmissionState } from './submission-state.ts'

type Stage = 'received' | 'confirmed' | 'guardian' | 'published' | 'announced'
type End = Exclude<SubmissionState, 'received' | 'published' | 'changes-requested'>

export interface PathStep {
	readonly stage: Stage | End | 'changes-requested'
	readonly state: 'done' | 'now' | 'ahead'
	readonly when: Date | null
}

interface Travelled {
	readonly state: SubmissionState
	readonly receivedAt: Date
	readonly emailConfirmedAt: Date | null
	readonly guardianAskedAt: Date | null
	readonly guardianConfirmedAt: Date | null
	readonly publishedAt: Date | null
	readonly decision: { readonly at: Date } | null
}

/** From the letter box to the result: what has happened, where it stands, what lies ahead unless its way has ended. */
export const receiptPath = (submission: Travelled, announcedAt: Date | null): PathStep[] => {
	const { state, decision } = submission
	const stages: [Stage, Date | null][] = [
		['received', submission.receivedAt],
		['confirmed', submission.emailConfirmedAt],
		...(submission.guardianAskedAt ? [['guardian', submission.guardianConfirmedAt] as [Stage, Date | null]] : []),
		['published', state === 'received' || state === 'changes-requested' ? null : submission.publishedAt],
		['announced', state === 'published' ? announcedAt : null],
	]
	const done = stages.filter(([, when]) => when).map(([stage, when]) => ({ stage, state: 'done', when }) as const)
	const open = stages.filter(([, when]) => !when).map(([stage]) => ({ stage, state: 'ahead', when: null }) as const)
	if (isEnd(state)) return [...done, { stage: state, state: 'now', when: endedAt(state, decision) }]
	if (state === 'changes-requested')
		return [...done, { stage: state, state: 'now', when: decision?.at ?? null }, ...open]
	return [...done, ...open.map((step, at) => (at === 0 ? { ...step, state: 'now' as const } : step))]
}

const isEnd = (state: SubmissionState): state is End =>
	state !== 'received' && state !== 'published' && state !== 'changes-requested'

/** A decision has its time; who withdraws or lets time pass leaves none. */
const endedAt = (state: End, decision: Travelled['decision']): Date | null =>
	state === 'declined' || state === 'disqualified' ? (decision?.at ?? null) : null
