/** What is erased for good: a submission, what a library sent when its prize was there, somebody on the press list. */
export const erasedKinds = ['submission', 'arrival', 'press-contact'] as const
export type ErasedKind = (typeof erasedKinds)[number]

/** An opaque id, and nothing of what it stood for. */
export interface Erasure {
	readonly kind: ErasedKind
	readonly id: string
	readonly at: Date
}

/**
 * Lies outside the database and outside every backup, so that whoever was erased after a backup was made is erased
 * again when it is restored. Written before the erasure itself: the ledger may know more than the database, never less.
 */
export interface ErasureLedger {
	/** Durable once this has resolved: only then may anything be erased. */
	readonly write: (erasures: readonly Erasure[]) => Promise<void>
	readonly read: () => Promise<readonly Erasure[]>
}

export const erasureKey = ({ kind, id }: Pick<Erasure, 'kind' | 'id'>): string => `${kind} ${id}`

/** The semicolon is written last: a line without it was cut off, and its erasure had not begun. */
export const erasureLine = ({ kind, id, at }: Erasure): string => `${at.toISOString()} ${kind} ${id};\n`

export const isWhole = (line: string): boolean => line.endsWith(';')

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([a-z-]+) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12});$/

/** Null for a whole line that is no entry: another hand was in it. */
export function readErasure(line: string): Erasure | null {
	const [, at = '', kind = '', id = ''] = shape.exec(line) ?? []
	const known = erasedKinds.find((each) => each === kind)
	return known ? { kind: known, id, at: new Date(at) } : null
}
