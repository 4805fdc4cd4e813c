import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts.ts'
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
		/** An organiser learned that it came back. */
		bouncedAt: instant(),
	},
	(letter) => [
		uniqueIndex('letters_once').on(letter.onceKey).where(sql`${letter.onceKey} is not null`),
		index('letters_failed').on(letter.editionId).where(sql`${letter.failedAt} is not null`),
		index('letters_newest').on(letter.editionId, letter.createdAt.desc().nullsFirst()),
		index('letters_all_newest').on(letter.createdAt.desc(), letter.id.desc()),
	],
)

/** Each time a letter was handed to the mail server, and what it said where it refused. */
export const letterAttempts = pgTable(
	'letter_attempts',
	{
		id: id(),
		letterId: uuid()
			.notNull()
			.references(() => letters.id, { onDelete: 'cascade' }),
		at: instant().notNull(),
		failure: text(),
	},
	(attempt) => [index('letter_attempts_letter').on(attempt.letterId, attempt.at)],
)

/** Addresses at which letters do not arrive: kept as marks made with the installation's secret, never as themselves. */
export const deadAddresses = pgTable('dead_addresses', {
	mark: text().primaryKey(),
	note: text().notNull(),
	notedAt: instant().notNull(),
	notedBy: uuid()
		.notNull()
		.references(() => people.id),
})

/** Letters of an edition, or (`kind`) some of them, wait. */
export const letterPauses = pgTable(
	'letter_pauses',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		kind: text(),
		since: instant().notNull(),
		by: uuid()
			.notNull()
			.references(() => people.id),
	},
	(pause) => [unique('letter_pauses_one').on(pause.editionId, pause.kind).nullsNotDistinct()],
)

/** An edition's own words for a kind of letter, instead of ours. */
export const letterWordings = pgTable(
	'letter_wordings',
	{
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		kind: text().notNull(),
		locale: text().notNull(),
		subject: text().notNull(),
		body: text().notNull(),
		changedAt: instant().notNull(),
		changedBy: uuid()
			.notNull()
			.references(() => people.id),
	},
	(wording) => [primaryKey({ columns: [wording.editionId, wording.kind, wording.locale] })],
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
