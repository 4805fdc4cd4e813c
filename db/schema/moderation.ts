import { index, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { verdicts } from '../../app/domain/moderation/verdict.ts'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { submissions } from './submissions.ts'

export const verdict = pgEnum('verdict', verdicts)

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
