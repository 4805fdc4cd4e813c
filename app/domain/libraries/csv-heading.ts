import { type Outcome, ok, refuse } from '../shared/outcome.ts'

/** What stands in which column; null where nothing that is known does. */
export interface Columns<Name extends string> {
	readonly names: readonly (Name | null)[]
	readonly ignored: readonly string[]
}

const bare = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')

/** Reads a file's first line; capitals and spaces in it do not matter. */
export function columnsOf<Name extends string>(
	cells: readonly string[],
	known: readonly Name[],
	required: readonly Name[],
): Outcome<Columns<Name>, `csv-columns-${string}`> {
	const names = cells.map((cell) => known.find((name) => bare(name) === bare(cell)) ?? null)
	const missing = required.filter((name) => !names.includes(name))
	if (missing.length > 0) return refuse(`csv-columns-missing?${new URLSearchParams({ columns: missing.join(', ') })}`)
	const twice = names.find((name, at) => name !== null && names.indexOf(name) !== at)
	if (twice) return refuse(`csv-columns-repeat?${new URLSearchParams({ column: twice })}`)
	const ignored = cells.filter((cell, at) => names[at] === null && cell.trim() !== '').map((cell) => cell.slice(0, 80))
	return ok({ names, ignored: ignored.slice(0, 20) })
}
