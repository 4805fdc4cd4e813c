/** Work by what it is for, as people think of it, with the queues in which it waits. */
const queues = {
	photos: ['prepare-photo', 'burn-regions', 'release-photo'],
	letters: ['send-letter', 'send-reset', 'result-letters'],
	voting: ['give-out-longlists', 'tell-jurors', 'remind-jurors'],
	prizes: ['poll-carriers', 'poll-source', 'silent-shipments'],
	imports: ['read-import', 'apply-import', 'undo-import'],
	exports: ['make-export', 'sweep-exports'],
	removals: ['remove-photo', 'remove-logo', 'remove-official', 'remove-again'],
	housekeeping: [
		...['lapse-submissions', 'sweep-incoming', 'forget-sessions', 'forget-former-winners'],
		...['forget-outdone', 'retention'],
	],
} as const satisfies Record<string, readonly string[]>

export type WorkKind = keyof typeof queues
export const workKinds = Object.keys(queues) as WorkKind[]

export const isWorkKind = (text: unknown): text is WorkKind => workKinds.some((kind) => kind === text)

export const queuesOf = (kind: WorkKind): readonly string[] => queues[kind]

/** What nobody has sorted yet is housekeeping. */
export const workKindOf = (queue: string): WorkKind =>
	workKinds.find((kind) => queuesOf(kind).includes(queue)) ?? 'housekeeping'

/** What a job was promised for: nothing of its own, something that is there, or something that is gone. */
export type Standing = 'nothing' | 'there' | 'gone'

/** Asked for again by whoever wants it, or by the clock. */
const comesAgain = ['send-reset', 'poll-source']

/** Files that must go are never let be; what would stay undone for ever neither. */
export const mayDismiss = (queue: string, payload: Readonly<Record<string, string>>, standing: Standing): boolean =>
	standing === 'gone' || comesAgain.includes(queue) || Object.keys(payload).length === 0
