export const letterStates = ['waiting', 'kept', 'sent', 'failed', 'bounced'] as const
export type LetterState = (typeof letterStates)[number]

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
