import { boolean, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { importStates, rowActions } from '../../app/domain/libraries/import-state.ts'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { libraries } from './libraries.ts'

export const importState = pgEnum('import_state', importStates)
export const rowAction = pgEnum('row_action', rowActions)

/** A file of libraries that an organiser brought. */
export const libraryImports = pgTable('library_imports', {
	id: id(),
	state: importState().notNull(),
	fileName: text().notNull(),
	/** The file as it was sent; dropped once every row stands in `library_import_rows`. */
	file: text(),
	/** A key of the catalogue: why the whole file could not be read. */
	failure: text(),
	rows: integer().notNull().default(0),
	/** Headings that no column of a library answers to: they were left out. */
	ignored: text().array().notNull().default([]),
	/** Rows that the running step has to do, and those that it has behind it. */
	total: integer().notNull().default(0),
	done: integer().notNull().default(0),
	createdBy: uuid()
		.notNull()
		.references(() => people.id),
	createdAt: instant().notNull(),
	finishedAt: instant(),
	undoneAt: instant(),
})

export const libraryImportRows = pgTable(
	'library_import_rows',
	{
		importId: uuid()
			.notNull()
			.references(() => libraryImports.id, { onDelete: 'cascade' }),
		/** As a spreadsheet counts: the heading is row 1. */
		row: integer().notNull(),
		action: rowAction().notNull(),
		/** What the row says, read. */
		library: jsonb().$type<Record<string, string | number | null>>().notNull(),
		/** Keys of the catalogue, each with the column it is about. */
		faults: jsonb().$type<readonly { readonly column: string; readonly fault: string }[]>().notNull(),
		/** The library it matched, or made. */
		libraryId: uuid().references(() => libraries.id, { onDelete: 'set null' }),
		/** What the library said before, for the undo. */
		before: jsonb().$type<Record<string, string | number | null>>(),
		/** The directory says what the row says. */
		applied: boolean().notNull().default(false),
		/** A key of the catalogue: why an undo left it standing. */
		kept: text(),
	},
	(row) => [
		primaryKey({ columns: [row.importId, row.row] }),
		index('library_import_rows_action').on(row.importId, row.action, row.row),
		index('library_import_rows_library').on(row.libraryId),
	],
)
