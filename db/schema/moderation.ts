import { sql } from 'drizzle-orm'
import { index, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { reportReasons } from '../../app/domain/moderation/report.ts'
import { verdicts } from '../../app/domain/moderation/verdict.ts'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { submissions } from './submissions.ts'

export const verdict = pgEnum('verdict', verdicts)

export const reportReason = pgEnum('report_reason', reportReasons)

export const moderationDecisions = pgTable(
	'moderation_decisions',
	{
		id: id(),
		submissionId: uuid()
			.notNull()
			.references(() => submissions.id),
		verdict: verdict().notNull(),
		/** Read by the submitter; null only for `published`. */
		reason: text(),
		reasonSalt: text(),
		moderatorId: uuid()
			.notNull()
			.references(() => people.id),
		at: instant().notNull(),
	},
	(row) => [index('moderation_decisions_submission').on(row.submissionId, row.at)],
)

/** What the public says is wrong with an idea. */
export const reports = pgTable(
	'reports',
	{
		id: id(),
		submissionId: uuid()
			.notNull()
			.references(() => submissions.id),
		reason: reportReason().notNull(),
		/** In the reporter's words; dropped once it is settled. */
		note: text(),
		/** Keyed hash of where the report came from, so that nobody counts twice; dropped once it is settled. */
		reporter: text(),
		at: instant().notNull(),
		/** When a moderator had looked; a settled report counts no more. */
		settledAt: instant(),
		settledBy: uuid().references(() => people.id),
	},
	(row) => [
		uniqueIndex('reports_reporter').on(row.submissionId, row.reporter).where(sql`${row.settledAt} is null`),
		index('reports_submission').on(row.submissionId, row.settledAt),
		index('reports_open').on(row.submissionId).where(sql`${row.settledAt} is null`),
	],
)
