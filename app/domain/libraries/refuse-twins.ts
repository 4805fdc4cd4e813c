import { searchable } from '../shared/search-words.ts'
import type { Fault, ReadRow } from './read-row.ts'

/** By what a library without an ISIL is told apart within its country. */
export const folded = ({ name, place }: ReadRow['library']): string => searchable(String(name), String(place))

export const sameAs = (row: number): Fault['fault'] => `same-as-row?row=${row}`

/** Two rows of a file about one library: the first counts, the others are refused. */
export function refuseTwins(rows: readonly ReadRow[]): ReadRow[] {
	const firstByIsil = new Map<string, number>()
	const firstByName = new Map<string, number>()
	return rows.map((row) => {
		if (row.faults.length > 0) return row
		const isil = row.library.isil ? String(row.library.isil) : null
		const name = `${row.library.country} ${folded(row.library)}`
		const twin = (isil !== null && firstByIsil.get(isil)) || firstByName.get(name)
		if (twin) {
			const column = isil !== null && firstByIsil.has(isil) ? 'isil' : 'name'
			return { ...row, faults: [{ column, fault: sameAs(twin) }] }
		}
		if (isil !== null) firstByIsil.set(isil, row.row)
		firstByName.set(name, row.row)
		return row
	})
}
