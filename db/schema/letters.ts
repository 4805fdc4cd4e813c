import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from './columns.ts'
import { editions } from './contest.ts'

/** Mail as data: kind, recipient and parameters, never a token. */
export const letters = pgTable(
	'letters',
	{
		id: id(),
		editionId: uuid().references(() => editions.id),
		kind: text().notNull(),
		recipient: text().notNull(),
		locale: text().notNull(),
		params: jsonb().$type<Record<string, string | number>>().notNull(),
		/** What the letter's private link leads to: the id of a submission, an invitation, a prize, a shipment. */
		subjectId: uuid(),
		/** The same key is never queued twice. */
		onceKey: text(),
		createdAt: instant().notNull(),
		sentAt: instant(),
		failedAt: instant(),
		failure: text(),
	},
	(letter) => [
		uniqueIndex('letters_once').on(letter.onceKey).where(sql`${letter.onceKey} is not null`),
		index('letters_newest').on(letter.editionId, letter.createdAt.desc().nullsFirst()),
	],
)

/** Private links; the token itself exists only in the letter that was sent. */
export const privateLinks = pgTable(
	'private_links',
	{
		tokenHash: text().primaryKey(),
		purpose: text().notNull(),
		subjectId: uuid().notNull(),
		createdAt: instant().notNull(),
		expiresAt: instant(),
		usedAt: instant(),
	},
	(link) => [index('private_links_subject').on(link.purpose, link.subjectId)],
)
