import { textIn } from '#app/domain/contest/edition.ts'
import { archiveOf } from './archive.server.ts'
import { type ExportColumn, type ExportFormat, type ExportKind, exportColumns } from './export.ts'
import type { Batch } from './export-table.ts'
import { csvOf, jsonOf } from './sheet.ts'
import { tables } from './tables/every-table.server.ts'
import type { Scope } from './tables/table.server.ts'

/** What the files tell about themselves, in the language of whoever asked. */
export interface ExportWords {
	readonly meaning: (locale: string, column: ExportColumn) => string
	readonly readme: (request: ReadmeRequest) => string
}
export interface ReadmeRequest {
	readonly locale: string
	readonly edition: string
	readonly zone: string
	readonly at: Date
	/** Null: all of them. */
	readonly countries: readonly string[] | null
	readonly files: readonly { readonly name: string; readonly kind: ExportKind; readonly rows: number }[]
}

export interface Wanted {
	readonly scope: Scope
	readonly kinds: readonly ExportKind[]
	readonly format: ExportFormat
	readonly marked: boolean
	/** How many rows were counted of each kind before. */
	readonly rows: Readonly<Partial<Record<ExportKind, number>>>
}
/** Told of the rows that were read since; may throw to stop. */
type Heard = (rows: number) => Promise<void>

/** The whole file, piece by piece. */
export async function* exportContent(wanted: Wanted, words: ExportWords, heard: Heard): AsyncGenerator<Uint8Array> {
	if (wanted.format === 'zip') return yield* archiveOf(filesOf(wanted, words, heard), wanted.scope.now)
	const [kind] = wanted.kinds
	if (kind) for await (const text of sheetOf(kind, wanted, words, heard)) yield Buffer.from(text)
}

function filesOf(wanted: Wanted, words: ExportWords, heard: Heard) {
	const { scope, kinds, rows } = wanted
	const files = kinds.map((kind) => ({ name: `${kind}.csv`, kind, rows: rows[kind] ?? 0 }))
	const readme = words.readme({
		locale: scope.locale,
		edition: textIn(scope.edition.title, scope.locale).text,
		zone: scope.edition.zone,
		at: scope.now,
		countries: scope.countries,
		files,
	})
	return [
		{ name: 'README.txt', text: onePiece(readme) },
		...files.map(({ name, kind }) => ({
			name,
			text: csvOf(exportColumns[kind], counted(kind, scope, heard), wanted.marked),
		})),
	]
}

function sheetOf(kind: ExportKind, wanted: Wanted, words: ExportWords, heard: Heard): AsyncGenerator<string> {
	const { scope, format, marked } = wanted
	const columns = exportColumns[kind]
	const batches = counted(kind, scope, heard)
	if (format === 'csv') return csvOf(columns, batches, marked)
	const head = {
		edition: scope.edition.slug,
		kind,
		made_at: scope.now,
		columns: Object.fromEntries(columns.map((column) => [column, words.meaning(scope.locale, column)])),
	}
	return jsonOf(head, columns, batches)
}

async function* counted(kind: ExportKind, scope: Scope, heard: Heard): AsyncGenerator<Batch> {
	for await (const batch of tables[kind].batches(scope)) {
		await heard(batch.length)
		yield batch
	}
}

async function* onePiece(text: string): AsyncGenerator<string> {
	yield text
}
