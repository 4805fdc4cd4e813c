import { sql } from 'drizzle-orm'
import {
	type AnyPgColumn,
	boolean,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	text,
	unique,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core'
import type { Texts } from '../../app/domain/contest/edition.ts'
import { batteries } from '../../app/domain/prizes/battery.ts'
import { trackingStatuses } from '../../app/domain/prizes/shipment-status.ts'
import { eventSources } from '../../app/domain/prizes/tracking/source-kind.ts'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { awards, editions } from './contest.ts'
import { winners } from './results.ts'
import { trackingSources } from './tracking-sources.ts'

export const trackingStatus = pgEnum('tracking_status', trackingStatuses)

/** What can be won; the single things of a kind are its prizes. What is not known is null. */
export const prizeKinds = pgTable(
	'prize_kinds',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		names: jsonb().$type<Texts>().notNull(),
		/** In the currency's smallest unit (ISO 4217). */
		value: integer(),
		currency: text(),
		/** Packed: grams and millimetres. */
		weight: integer(),
		length: integer(),
		width: integer(),
		height: integer(),
		/** How its lithium battery travels: what the carrier has to be told. */
		battery: text({ enum: batteries }).notNull().default('none'),
	},
	(row) => [index('prize_kinds_edition').on(row.editionId)],
)

/** What an award brings, where it has been said. */
export const awardedKinds = pgTable('awarded_kinds', {
	awardId: uuid()
		.primaryKey()
		.references(() => awards.id),
	kindId: uuid()
		.notNull()
		.references(() => prizeKinds.id),
})

/** How an edition sends its prizes; without a row the defaults hold. */
export const prizeRules = pgTable('prize_rules', {
	editionId: uuid()
		.primaryKey()
		.references(() => editions.id),
	/** The address may be asked of the winner; else the library is asked. */
	askWinner: boolean().notNull().default(false),
	/** As it stands on labels: an organisation, never a person. */
	sender: text().notNull().default(''),
})

/** A single thing of a kind. */
export const prizes = pgTable(
	'prizes',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		kindId: uuid()
			.notNull()
			.references(() => prizeKinds.id),
		serial: text().notNull(),
		winnerId: uuid().references(() => winners.id),
		givenAt: instant(),
		givenBy: uuid().references(() => people.id),
	},
	(row) => [
		uniqueIndex('prizes_serial').on(row.editionId, row.serial),
		uniqueIndex('prizes_winner').on(row.winnerId),
		index('prizes_kind').on(row.kindId),
	],
)

/** Asked for by private link; only ciphertext is stored. */
export const prizeAddresses = pgTable('prize_addresses', {
	prizeId: uuid()
		.primaryKey()
		.references(() => prizes.id),
	/** Drawn anew with each asking: the private link of the one before leads nowhere. */
	requestId: uuid().notNull().defaultRandom().unique(),
	askedAt: instant().notNull(),
	askedOf: text().notNull(),
	/** The key's id, a dot, then in base64url: nonce, tag, ciphertext (AES-256-GCM under ADDRESS_KEY). */
	sealed: text(),
	givenAt: instant(),
	deletedAt: instant(),
})

export const addressReadings = pgTable('address_readings', {
	id: id(),
	prizeId: uuid()
		.notNull()
		.references(() => prizes.id),
	readBy: uuid()
		.notNull()
		.references(() => people.id),
	at: instant().notNull(),
})

export const shipments = pgTable(
	'shipments',
	{
		id: id(),
		prizeId: uuid()
			.notNull()
			.references(() => prizes.id),
		/** To whom the prize belonged when it set out. */
		winnerId: uuid()
			.notNull()
			.references(() => winners.id),
		/** Which of the prize's parcels, counted from one; a replacement keeps the number. */
		part: integer().notNull().default(1),
		/** The one that came to nothing and that this one stands for. */
		replacesId: uuid().references((): AnyPgColumn => shipments.id),
		carrier: text().notNull(),
		trackingNumber: text().notNull(),
		/** Town and country only: this is public. */
		fromTown: text().notNull(),
		fromCountry: text().notNull(),
		toTown: text().notNull(),
		toCountry: text().notNull(),
		createdAt: instant().notNull(),
		createdBy: uuid().references(() => people.id),
		/** The carrier was asked to bring it back. */
		recalledAt: instant(),
		recalledBy: uuid().references(() => people.id),
	},
	(row) => [
		index('shipments_prize').on(row.prizeId),
		index('shipments_number').on(row.trackingNumber),
		uniqueIndex('shipments_replaces').on(row.replacesId),
		uniqueIndex('shipments_part').on(row.prizeId, row.winnerId, row.part).where(sql`${row.replacesId} is null`),
	],
)

export const trackingEvents = pgTable(
	'tracking_events',
	{
		id: id(),
		shipmentId: uuid()
			.notNull()
			.references(() => shipments.id),
		status: trackingStatus().notNull(),
		occurredAt: instant().notNull(),
		/** When it reached us; breaks ties of occurrence. */
		arrivedAt: instant().notNull(),
		/** Order of arrival within an instant. */
		arrival: integer().notNull().generatedAlwaysAsIdentity(),
		town: text(),
		country: text(),
		source: text({ enum: eventSources }).notNull(),
		sourceId: uuid().references(() => trackingSources.id),
		recordedBy: uuid().references(() => people.id),
	},
	(row) => [
		index('tracking_events_shipment').on(row.shipmentId, row.occurredAt),
		// Told twice, by whomever, it is one event.
		unique('tracking_events_once')
			.on(row.shipmentId, row.status, row.occurredAt, row.town, row.country)
			.nullsNotDistinct(),
	],
)
