import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from './columns.ts'
import { editions } from './contest.ts'

/** How long an edition keeps something personal, where it is not as long as usual. */
export const retentionDays = pgTable(
	'retention_days',
	{
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		rule: text().notNull(),
		days: integer().notNull(),
	},
	(row) => [primaryKey({ columns: [row.editionId, row.rule] })],
)

/** What was forgotten when, as counts. */
export const retentionRuns = pgTable(
	'retention_runs',
	{
		id: id(),
		/** Null: of no edition. */
		editionId: uuid().references(() => editions.id),
		rule: text().notNull(),
		at: instant().notNull(),
		forgotten: integer().notNull(),
		/** Tried again with the next sweep. */
		failed: integer().notNull(),
	},
	(row) => [index('retention_runs_edition').on(row.editionId, row.at)],
)
