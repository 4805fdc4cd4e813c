import { type Outcome, ok, refuse } from '../shared/outcome.ts'
import { columnsOf } from './csv-heading.ts'
import { type FactName, factNames, requiredFacts } from './library-facts.ts'

export const csvLimits = { bytes: 10_000_000, rows: 50_000 } as const

export type CsvRefusal = 'csv-empty' | 'csv-not-text' | 'csv-not-utf8' | 'csv-damaged' | 'csv-too-many-rows'

/** The text of a file in UTF-8, or in UTF-16 with its mark. Older encodings cannot be told apart, so they are refused. */
export function readText(bytes: Uint8Array): Outcome<string, CsvRefusal> {
	const encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
	const text = decode(bytes, encoding)
	if (text === null) return refuse(bytes.includes(0) ? 'csv-not-text' : 'csv-not-utf8')
	if (text.includes('\0')) return refuse('csv-not-text')
	return text.trim() === '' ? refuse('csv-empty') : ok(text)
}

function decode(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes)
	} catch {
		return null
	}
}

const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/** The sign that parts most of the first line's cells. */
export function delimiterOf(text: string): Delimiter {
	const heading = text.trimStart().split(/\r\n|\r|\n/, 1)[0] ?? ''
	const count = (sign: string) => heading.split(sign).length
	return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** Which fact stands in which column; null where none does. */
export interface Heading {
	readonly facts: readonly (FactName | null)[]
	readonly ignored: readonly string[]
}

export function readHeading(cells: readonly string[]): Outcome<Heading, `csv-columns-${string}`> {
	const columns = columnsOf(cells, factNames, requiredFacts)
	return columns.ok ? ok({ facts: columns.value.names, ignored: columns.value.ignored }) : columns
}
