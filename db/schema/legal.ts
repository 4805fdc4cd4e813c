import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts.ts'
import { instant } from './columns.ts'

/** What was published on a legal page, version by version; without one our own text stands there. */
export const legalTexts = pgTable(
	'legal_texts',
	{
		page: text().notNull(),
		locale: text().notNull(),
		/** Counted from one for each page and language. */
		version: integer().notNull(),
		text: text().notNull(),
		publishedAt: instant().notNull(),
		publishedBy: uuid()
			.notNull()
			.references(() => people.id),
	},
	(row) => [primaryKey({ columns: [row.page, row.locale, row.version] })],
)

/** Who runs the contest, as the legal pages name them. */
export const legalDetails = pgTable(
	'legal_details',
	{
		only: boolean().primaryKey().default(true),
		details: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
		changedAt: instant().notNull(),
	},
	(row) => [check('legal_details_only', sql`${row.only}`)],
)
