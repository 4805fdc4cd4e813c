import type { z } from 'zod'
import { plainText } from './csv-cell.ts'
import { isilCountry } from './isil.ts'
import { type FactName, fractions, requiredFacts, type SomeFacts, wholeNumbers } from './library-facts.ts'
import { LibraryForm } from './library-form.ts'

/** A key of the catalogue, and the column it is about. */
export interface Fault {
	readonly column: FactName
	readonly fault: string
}

/** A row of a file: what was read, or what is wrong with it and how it was written. */
export interface ReadRow {
	/** As a spreadsheet counts: the heading is row 1. */
	readonly row: number
	readonly library: SomeFacts
	readonly faults: readonly Fault[]
}

/** How zod's complaints are put: as keys of the catalogue. */
export type PutFault = z.core.$ZodErrorMap

/** What the cells under these headings say; an empty cell says nothing. */
export function readRow(
	row: number,
	headings: readonly (FactName | null)[],
	cells: readonly string[],
	put: PutFault,
): ReadRow {
	const written: Partial<Record<FactName, string>> = {}
	const said: Partial<Record<FactName, unknown>> = {}
	for (const [at, name] of headings.entries()) {
		const cell = cells[at] ?? ''
		if (!name || cell.trim() === '') continue
		written[name] = cell
		said[name] = meantBy(name, plainText(cell))
	}
	const tooMany = cells.slice(headings.length).some((cell) => cell.trim() !== '')
	const read = LibraryForm.safeParse(said, { error: put })
	const faults: Fault[] = read.success ? [] : read.error.issues.map((issue) => faultOf(issue, said))
	if (tooMany) faults.push({ column: 'name', fault: 'row-too-long' })
	if (read.success && isilCountry(read.data.isil, read.data.country) === 'another') {
		faults.push({ column: 'isil', fault: 'isil-of-another-country' })
	}
	return faults.length === 0 && read.success
		? { row, library: read.data, faults }
		: { row, library: written, faults: oncePerColumn(faults) }
}

function faultOf(
	{ path, message }: { path: PropertyKey[]; message: string },
	said: Partial<Record<FactName, unknown>>,
): Fault {
	const column = path[0] as FactName
	const isMissing = said[column] === undefined && requiredFacts.some((name) => name === column)
	return { column, fault: isMissing ? 'required' : message }
}

const oncePerColumn = (faults: readonly Fault[]) =>
	faults.filter(({ column }, at) => faults.findIndex((each) => each.column === column) === at)

function meantBy(name: FactName, text: string): string | number {
	if (name === 'country') return text.toUpperCase()
	if (wholeNumbers.includes(name)) return numberOr(text.replace(/(?<=\d)[ .,'’](?=\d{3}(?!\d))/g, ''))
	if (!fractions.includes(name)) return text
	const number = numberOr(
		text
			.replace(/ /g, '')
			.replace(/%$/, '')
			.replace(/^([+-]?\d+),(\d+)$/, '$1.$2'),
	)
	return name === 'memberShare' && typeof number === 'number' ? Number(number.toFixed(2)) : number
}

/** The text itself where it is no number, so that the fault is about a number. */
const numberOr = (text: string) => (/^[+-]?\d{1,15}(\.\d{1,20})?$/.test(text) ? Number(text) : text)
