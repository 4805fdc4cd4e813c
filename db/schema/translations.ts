import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { submissions } from './submissions.ts'

/** Of an idea into a language: one for each. */
export const translations = pgTable(
	'translations',
	{
		id: id(),
		submissionId: uuid()
			.notNull()
			.references(() => submissions.id),
		/** BCP 47 */
		language: text().notNull(),
		title: text().notNull(),
		idea: text().notNull(),
		/** Digest of the original's title and idea when this was written; another one means that this is stale. */
		originalDigest: text().notNull(),
		writtenBy: uuid()
			.notNull()
			.references(() => people.id),
		writtenAt: instant().notNull(),
		/** Never who wrote it. */
		reviewedBy: uuid().references(() => people.id),
		reviewedAt: instant(),
	},
	(row) => [
		uniqueIndex('translations_language').on(row.submissionId, row.language),
		index('translations_unreviewed').on(row.submissionId).where(sql`${row.reviewedAt} is null`),
	],
)
