import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { type CsvRefusal, csvLimits, delimiterOf } from './csv-text.ts'

export interface CsvRecord {
	/** As a spreadsheet counts: the heading is row 1. */
	readonly row: number
	readonly cells: readonly string[]
}

const piece = 64 * 1024

/** The rows of a file that hold anything, the heading first; other work goes on in between. */
export async function readCsv(text: string, rows: number = csvLimits.rows): Promise<Outcome<CsvRecord[], CsvRefusal>> {
	const parser = Readable.from(pieces(text)).pipe(parse(optionsFor(text)))
	const records: CsvRecord[] = []
	try {
		let row = 0
		for await (const cells of parser as AsyncIterable<string[]>) {
			row += 1
			if (cells.every((cell) => cell.trim() === '')) continue
			if (records.push({ row, cells }) > rows + 1) return refuse('csv-too-many-rows')
		}
	} catch (error) {
		if (error instanceof CsvError) return refuse('csv-damaged')
		throw error
	}
	return records.length === 0 ? refuse('csv-empty') : ok(records)
}

/** Only the heading: enough to say at once that this is another kind of file. */
export function firstRecord(text: string): Outcome<readonly string[], CsvRefusal> {
	try {
		const [cells = []] = parseAtOnce(text.trimStart().slice(0, piece), { ...optionsFor(text), to: 1 }) as string[][]
		return ok(cells)
	} catch (error) {
		if (error instanceof CsvError) return refuse('csv-damaged')
		throw error
	}
}

const optionsFor = (text: string): Options => ({
	delimiter: delimiterOf(text),
	record_delimiter: ['\r\n', '\n', '\r'],
	relax_column_count: true,
	relax_quotes: true,
	max_record_size: 1_000_000,
})

function* pieces(text: string): Generator<string> {
	for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece)
}
