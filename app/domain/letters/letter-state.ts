export const letterStates = ['waiting', 'kept', 'sent', 'failed', 'bounced'] as const
export type LetterState = (typeof letterStates)[number]

/** `paused`: its edition's letters wait; `held`: its address is known not to work. */
export const outboxStates = ['waiting', 'paused', 'held', 'failed', 'bounced', 'sent', 'kept'] as const
export type OutboxState = (typeof outboxStates)[number]

interface Posted {
	readonly sentAt: Date | null
	readonly failedAt: Date | null
	readonly bouncedAt: Date | null
	/** Of a demo edition: never sent. */
	readonly demo: boolean
}

export const letterState = ({ sentAt, failedAt, bouncedAt, demo }: Posted): LetterState => {
	if (bouncedAt) return 'bounced'
	if (sentAt) return 'sent'
	if (failedAt) return 'failed'
	return demo ? 'kept' : 'waiting'
}

/** The same with what keeps a waiting letter from leaving. */
export const outboxState = (letter: Posted & { readonly paused: boolean; readonly dead: boolean }): OutboxState => {
	const state = letterState(letter)
	if (state !== 'waiting') return state
	return letter.dead ? 'held' : letter.paused ? 'paused' : 'waiting'
}
