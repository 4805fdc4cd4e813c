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

/** How far the log reached when all partners were told: shown beside the result, to compare with their letters. */
export const logCheckpoints = pgTable(
	'log_checkpoints',
	{
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		size: integer().notNull(),
		head: text().notNull(),
		signature: text().notNull(),
		/** Of which country's closure; null: of the release. */
		country: text(),
		at: instant().notNull(),
	},
	(row) => [primaryKey({ columns: [row.editionId, row.size] })],
)
