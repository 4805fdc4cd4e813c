import { boolean, index, integer, jsonb, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Texts } from '../../app/domain/contest/edition.ts'
import { trackingStatuses } from '../../app/domain/prizes/shipment-status.ts'
import { eventSources } from '../../app/domain/prizes/tracking/source-kind.ts'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { editions } from './contest.ts'
import { winners } from './results.ts'
import { trackingSources } from './tracking-sources.ts'

export const trackingStatus = pgEnum('tracking_status', trackingStatuses)

export const prizes = pgTable(
	'prizes',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		names: jsonb().$type<Texts>().notNull(),
		serial: text().notNull(),
		/** Carries the note UN 3481, packed in equipment. */
		lithiumBattery: boolean().notNull().default(false),
		winnerId: uuid().references(() => winners.id),
		givenAt: instant(),
		givenBy: uuid().references(() => people.id),
	},
	(row) => [uniqueIndex('prizes_serial').on(row.editionId, row.serial), uniqueIndex('prizes_winner').on(row.winnerId)],
)

/** Asked for by private link; only ciphertext is stored. */
export const prizeAddresses = pgTable('prize_addresses', {
	prizeId: uuid()
		.primaryKey()
		.references(() => prizes.id),
	askedAt: instant().notNull(),
	askedOf: text().notNull(),
	/** AES-256-GCM under ADDRESS_KEY, base64url: nonce, tag, ciphertext. */
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
		carrier: text().notNull(),
		trackingNumber: text().notNull(),
		/** Town and country only: this is public. */
		fromTown: text().notNull(),
		fromCountry: text().notNull(),
		toTown: text().notNull(),
		toCountry: text().notNull(),
		createdAt: instant().notNull(),
		createdBy: uuid().references(() => people.id),
	},
	(row) => [index('shipments_prize').on(row.prizeId), index('shipments_number').on(row.trackingNumber)],
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
