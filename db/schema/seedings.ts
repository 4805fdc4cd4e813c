import { pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Of several processes starting on one empty database one seeds it; the others wait for `finishedAt` or for the claim to run out. */
export const seedings = pgTable('seedings', {
	name: text().primaryKey(),
	claimedBy: text().notNull(),
	claimedUntil: instant().notNull(),
	finishedAt: instant(),
})
