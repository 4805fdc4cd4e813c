import type { RowAction } from './import-state.ts'
import { differingFacts, type LibraryFacts, pickFacts, type SomeFacts } from './library-facts.ts'
import type { Fault, ReadRow } from './read-row.ts'

/** A library of the directory. */
export interface Known {
	readonly id: string
	readonly facts: LibraryFacts
}

/** What the directory holds under a row's ISIL, and under its name, place and country. */
export interface Matches {
	readonly byIsil: Known | null
	readonly byName: Known | null
}

export interface Judgement {
	readonly action: RowAction
	readonly libraryId: string | null
	/** What a change takes the place of. */
	readonly before: SomeFacts | null
	readonly faults: readonly Fault[]
}

const refused = (faults: readonly Fault[]): Judgement => ({ action: 'refuse', libraryId: null, before: null, faults })

/** What an import would do with a row: the ISIL tells libraries apart, else name, place and country do. */
export function judgeRow({ library, faults }: ReadRow, matches: Matches): Judgement {
	if (faults.length > 0) return refused(faults)
	const known = matches.byIsil ?? matches.byName
	if (!known) return { action: 'add', libraryId: null, before: null, faults: [] }
	const conflicts = conflictsOf(library, matches)
	if (conflicts.length > 0) return refused(conflicts)
	const changed = differingFacts(library, known.facts)
	if (changed.length === 0) return { action: 'same', libraryId: known.id, before: null, faults: [] }
	return { action: 'change', libraryId: known.id, before: pickFacts(known.facts, changed), faults: [] }
}

function conflictsOf(library: SomeFacts, { byIsil, byName }: Matches): Fault[] {
	if (byIsil && byIsil.facts.country !== library.country) {
		return [{ column: 'isil', fault: 'isil-of-another-country' }]
	}
	if (byIsil && byName && byIsil.id !== byName.id) return [{ column: 'name', fault: 'library-listed' }]
	const otherIsil = !byIsil && library.isil !== undefined && byName?.facts.isil
	return otherIsil ? [{ column: 'isil', fault: `isil-differs?${new URLSearchParams({ isil: otherIsil })}` }] : []
}

/** When the directory has moved since the preview, nobody has seen what would happen: such a row is not applied. */
export function judgeAgain(previewed: ReadRow & Judgement, matches: Matches): Judgement {
	const now = judgeRow(previewed, matches)
	const asShown =
		now.action === previewed.action &&
		now.libraryId === previewed.libraryId &&
		differingFacts(now.before ?? {}, previewed.before ?? {}).length === 0 &&
		Object.keys(now.before ?? {}).length === Object.keys(previewed.before ?? {}).length
	return asShown || now.action === 'same' ? now : refused([{ column: 'name', fault: 'directory-changed' }])
}
