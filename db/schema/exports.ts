import { boolean, customType, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { exportFormats, exportStates } from '../../app/domain/exports/export.ts'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { editions } from './contest.ts'

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const exportState = pgEnum('export_state', exportStates)
export const exportFormat = pgEnum('export_format', exportFormats)

/** A file of what an edition holds, made for one person. */
export const exports = pgTable(
	'exports',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		kinds: text().array().notNull(),
		format: exportFormat().notNull(),
		/** A mark in front, by which spreadsheets know UTF-8. */
		marked: boolean().notNull(),
		/** In which the README names the columns. */
		locale: text().notNull(),
		/** Null: all of them. */
		countries: text().array(),
		askedBy: uuid()
			.notNull()
			.references(() => people.id),
		askedAt: instant().notNull(),
		state: exportState().notNull(),
		/** Whose parts count: a worker that was taken over writes under an older number. */
		attempt: integer().notNull().default(0),
		total: integer().notNull().default(0),
		done: integer().notNull().default(0),
		size: integer().notNull().default(0),
		finishedAt: instant(),
		expiresAt: instant(),
		/** Of the link it is fetched by. */
		tokenHash: text().unique(),
	},
	(row) => [index('exports_asked').on(row.editionId, row.askedBy, row.askedAt)],
)

/** The file, piece by piece; gone with the link. */
export const exportParts = pgTable(
	'export_parts',
	{
		exportId: uuid()
			.notNull()
			.references(() => exports.id, { onDelete: 'cascade' }),
		attempt: integer().notNull(),
		number: integer().notNull(),
		bytes: bytes().notNull(),
	},
	(row) => [primaryKey({ columns: [row.exportId, row.attempt, row.number] })],
)
