import type { Edition } from '#app/domain/contest/edition.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Batch, type Row, rowsInBatch } from '../export-table.ts'

/** What is asked for: by whom, of what, and in which language names are told. */
export interface Scope {
	readonly context: ActingContext
	readonly edition: Edition
	/** Null: all of them. */
	readonly countries: readonly string[] | null
	readonly locale: string
	readonly now: Date
}

/** Reads one kind's rows, so many at a time that a million need no more room than a thousand. */
export interface Table {
	readonly count: (scope: Scope) => Promise<number>
	readonly batches: (scope: Scope) => AsyncIterable<Batch>
}

/** Rows in the order of a key: each page begins after the last key of the one before. */
export async function* inPages<Place, Found extends Place>(
	page: (after: Place | null, limit: number) => Promise<readonly Found[]>,
	row: (found: Found) => Row,
): AsyncGenerator<Batch> {
	let after: Place | null = null
	for (;;) {
		const found: readonly Found[] = await page(after, rowsInBatch)
		if (found.length > 0) yield found.map(row)
		if (found.length < rowsInBatch) return
		after = found.at(-1) ?? null
	}
}

/** For tables that are never long. */
export const shortTable = (read: (scope: Scope) => Promise<Batch>): Table => ({
	count: async (scope) => (await read(scope)).length,
	batches: async function* (scope) {
		yield await read(scope)
	},
})
