import { index, integer, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { pollFailures } from '../../app/domain/prizes/tracking/carrier-adapter.ts'
import { sourceKinds } from '../../app/domain/prizes/tracking/source-kind.ts'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { editions } from './contest.ts'

export const trackingSourceKind = pgEnum('tracking_source_kind', sourceKinds)

/** Whoever may tell of an edition's parcels by machine; a carrier that is asked has an address. */
export const trackingSources = pgTable(
	'tracking_sources',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		kind: trackingSourceKind().notNull(),
		name: text().notNull(),
		/** Sealed with a key derived from SECRET; the one before works until the instant, so that senders can change over. */
		secret: text(),
		previousSecret: text(),
		previousUntil: instant(),
		/** Of a carrier that is asked: where, and (null: all) for whose parcels. */
		address: text(),
		carrier: text(),
		createdAt: instant().notNull(),
		createdBy: uuid()
			.notNull()
			.references(() => people.id),
		disabledAt: instant(),
		lastHeardAt: instant(),
		recorded: integer().notNull().default(0),
		/** Events that say nothing we know, or that belong to another time. */
		ignored: integer().notNull().default(0),
		/** In a row, since the instant. */
		failures: integer().notNull().default(0),
		failingSince: instant(),
		failure: text({ enum: pollFailures }),
		nextAt: instant(),
	},
	(row) => [index('tracking_sources_edition').on(row.editionId)],
)

/** Messages that were taken, so that sending one again changes nothing. */
export const trackingMessages = pgTable(
	'tracking_messages',
	{
		sourceId: uuid()
			.notNull()
			.references(() => trackingSources.id),
		/** The sender's id of the message, else the digest of its body. */
		messageId: text().notNull(),
		digest: text().notNull(),
		receivedAt: instant().notNull(),
	},
	(row) => [
		primaryKey({ columns: [row.sourceId, row.messageId] }),
		index('tracking_messages_received').on(row.receivedAt),
	],
)

/** Numbers that a source told of and nobody here knows: masked, and a keyed hash to tell them apart. */
export const unknownNumbers = pgTable(
	'unknown_numbers',
	{
		id: id(),
		sourceId: uuid()
			.notNull()
			.references(() => trackingSources.id),
		masked: text().notNull(),
		hash: text().notNull(),
		times: integer().notNull().default(1),
		lastAt: instant().notNull(),
	},
	(row) => [uniqueIndex('unknown_numbers_once').on(row.sourceId, row.hash)],
)

/** A file of events between its preview and the button that applies it. */
export const trackingImports = pgTable(
	'tracking_imports',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		fileName: text().notNull(),
		/** As it was sent; dropped once it is applied. */
		file: text(),
		recorded: integer().notNull().default(0),
		createdAt: instant().notNull(),
		createdBy: uuid()
			.notNull()
			.references(() => people.id),
		appliedAt: instant(),
	},
	(row) => [index('tracking_imports_edition').on(row.editionId, row.createdAt)],
)
