import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { editions } from './contest.ts'

/** Entries hold opaque ids, states, numbers and commitments: no personal data, no text. */
export type LogBody = Record<string, string | number | boolean | null | readonly string[]>

export const logEntries = pgTable(
	'log_entries',
	{
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		seq: integer().notNull(),
		at: instant().notNull(),
		kind: text().notNull(),
		body: jsonb().$type<LogBody>().notNull(),
		previousHash: text().notNull(),
		hash: text().notNull(),
	},
	(entry) => [primaryKey({ columns: [entry.editionId, entry.seq] })],
)

/** One row per edition; locking it orders the entries. */
export const logHeads = pgTable('log_heads', {
	editionId: uuid()
		.primaryKey()
		.references(() => editions.id),
	size: integer().notNull(),
	hash: text().notNull(),
})
