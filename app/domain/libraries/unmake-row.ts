import {
	completeFacts,
	differingFacts,
	type FactName,
	type LibraryFacts,
	pickFacts,
	type SomeFacts,
} from './library-facts.ts'

/** A row that an import applied, with the library as it is now; null when somebody has removed it. */
export interface AppliedRow {
	readonly action: 'add' | 'change'
	readonly library: SomeFacts
	readonly before: SomeFacts | null
	readonly now: LibraryFacts | null
	/** What refers to the library. */
	readonly heldBy: Holder | null
	/** Whether another library has taken the former name or ISIL. */
	readonly formerTaken: boolean
}

/** Why a library cannot go. */
export const holders = ['has-submissions', 'has-results', 'has-branches', 'in-networks'] as const
export type Holder = (typeof holders)[number]

export const keptReasons = [...holders, 'edited-since', 'former-taken'] as const
export type KeptReason = (typeof keptReasons)[number]

export type Unmaking =
	| { readonly does: 'remove' | 'restore' | 'nothing' }
	| { readonly does: 'keep'; readonly why: KeptReason }

/** What an undo does with a row: it takes away what was added and brings back what was changed, but no later work. */
export function unmake({ action, library, before, now, heldBy, formerTaken }: AppliedRow): Unmaking {
	if (!now) return { does: 'nothing' }
	const written =
		action === 'add' ? completeFacts(library) : pickFacts(library, Object.keys(before ?? {}) as FactName[])
	if (differingFacts(written, now).length > 0) return { does: 'keep', why: 'edited-since' }
	if (action === 'add') return heldBy ? { does: 'keep', why: heldBy } : { does: 'remove' }
	return formerTaken ? { does: 'keep', why: 'former-taken' } : { does: 'restore' }
}
