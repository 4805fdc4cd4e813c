import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Texts } from '../../app/domain/contest/edition.ts'
import type { CorrectedPart } from '../../app/domain/results/correction.ts'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { editions } from './contest.ts'
import { winners } from './results.ts'

/** A released text that was put right: proposed by one, confirmed by another. Both texts stay readable. */
export const corrections = pgTable(
	'corrections',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		part: text().$type<CorrectedPart>().notNull(),
		/** Null: of the whole announcement. */
		winnerId: uuid().references(() => winners.id),
		/** The row whose text it is, where there may be several. */
		subjectId: uuid(),
		before: jsonb().$type<Texts>().notNull(),
		after: jsonb().$type<Texts>().notNull(),
		reason: jsonb().$type<Texts>().notNull(),
		salt: text().notNull(),
		proposedBy: uuid()
			.notNull()
			.references(() => people.id),
		proposedAt: instant().notNull(),
		confirmedBy: uuid().references(() => people.id),
		confirmedAt: instant(),
		/** Taken back before it was confirmed. */
		droppedAt: instant(),
	},
	(row) => [index('corrections_edition').on(row.editionId, row.proposedAt)],
)
