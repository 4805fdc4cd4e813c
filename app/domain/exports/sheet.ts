import { csvLine, csvMark } from '#app/domain/libraries/csv-line.ts'
import type { ExportColumn } from './export.ts'
import type { Batch, Cell } from './export-table.ts'

/** Numbers stay numbers, instants are ISO 8601 in UTC. */
const csvCell = (cell: Cell | undefined): string | number | null =>
	cell instanceof Date ? cell.toISOString() : typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : (cell ?? null)

export async function* csvOf(
	columns: readonly ExportColumn[],
	batches: AsyncIterable<Batch>,
	marked: boolean,
): AsyncGenerator<string> {
	yield (marked ? csvMark : '') + csvLine(columns)
	for await (const batch of batches)
		yield batch.map((row) => csvLine(columns.map((column) => csvCell(row[column])))).join('')
}

/** One object: what it is, what each column means, and the rows. */
export async function* jsonOf(
	head: Readonly<Record<string, unknown>>,
	columns: readonly ExportColumn[],
	batches: AsyncIterable<Batch>,
): AsyncGenerator<string> {
	yield `${JSON.stringify(head, null, '\t').slice(0, -2)},\n\t"rows": [`
	let between = '\n'
	for await (const batch of batches)
		for (const row of batch) {
			const whole = Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
			yield `${between}\t\t${JSON.stringify(whole)}`
			between = ',\n'
		}
	yield '\n\t]\n}\n'
}
