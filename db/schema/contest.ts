import {
	boolean,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core'
import type { Texts } from '../../app/domain/contest/edition.ts'
import { editionKinds } from '../../app/domain/contest/edition.ts'
import type { RoundRules } from '../../app/domain/contest/rules.ts'
import { defaultThresholds, type ReportThresholds } from '../../app/domain/moderation/report.ts'
import { id, instant } from './columns.ts'

export const editionKind = pgEnum('edition_kind', editionKinds)

export const editions = pgTable('editions', {
	id: id(),
	slug: text().notNull().unique(),
	/** `recorded`: a past contest known from a source, without ballots. */
	kind: editionKind().notNull(),
	demo: boolean().notNull().default(false),
	title: jsonb().$type<Texts>().notNull(),
	question: jsonb().$type<Texts>().notNull(),
	/** IANA zone in which voting times are meant. */
	zone: text().notNull(),
	/** Wall-clock, in each country's own zone; half-open. */
	callOpens: text().notNull(),
	callCloses: text().notNull(),
	moderationDays: integer().notNull().default(7),
	submissionsPerAddress: integer().notNull().default(3),
	silentDays: integer().notNull().default(5),
	reportThresholds: jsonb().$type<ReportThresholds>().notNull().default(defaultThresholds),
	/** Closing and releasing ask for a second factor. */
	asksFactor: boolean().notNull().default(false),
	/** Shown to the public only once it is set. */
	publishedAt: instant(),
	createdAt: instant().notNull(),
})

/** Bumped by every command that changes what an edition's pages show; page caches watch it. */
export const editionVersions = pgTable('edition_versions', {
	editionId: uuid()
		.primaryKey()
		.references(() => editions.id),
	version: integer().notNull(),
})

export const editionCountries = pgTable(
	'edition_countries',
	{
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		country: text().notNull(),
		zone: text().notNull(),
		/** Age of digital consent (GDPR article 8). */
		consentAge: integer().notNull(),
		/** An extension for this country only. */
		callCloses: text(),
		/** Ideas that anybody can see, counted as they come and go. */
		publishedCount: integer().notNull().default(0),
		/** Its place among the winners; null: after those that have one, by its code. */
		winnerPosition: integer(),
	},
	(row) => [primaryKey({ columns: [row.editionId, row.country] })],
)

export const categories = pgTable(
	'categories',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		slug: text().notNull(),
		position: integer().notNull(),
		names: jsonb().$type<Texts>().notNull(),
	},
	(row) => [uniqueIndex('categories_slug').on(row.editionId, row.slug)],
)

export const partners = pgTable(
	'partners',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		name: text().notNull(),
		homeCountry: text().notNull(),
		website: text(),
		/** Its picture in the public store; a new one gets a new id. */
		logoId: uuid(),
		/** Where the store keeps it. */
		logoLocation: text(),
		logoWidth: integer(),
		logoHeight: integer(),
		leftAt: instant(),
		leftReason: text(),
		leftSalt: text(),
	},
	(row) => [uniqueIndex('partners_name').on(row.editionId, row.name)],
)

export const rounds = pgTable(
	'rounds',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		position: integer().notNull(),
		/** Wall-clock in the edition's zone; half-open. */
		votingOpens: text().notNull(),
		votingCloses: text().notNull(),
		rules: jsonb().$type<RoundRules>().notNull(),
		/** A longlist round's submissions have been given to the partners; until then nobody can vote. */
		longlistGiven: boolean().notNull().default(false),
		/** So many days before a country's voting closes, whoever has not cast there is reminded. */
		reminderDays: integer().array().notNull().default([7, 3, 1]),
		/** Reminders that fell due until then have been written. */
		remindedAt: instant(),
	},
	(row) => [uniqueIndex('rounds_position').on(row.editionId, row.position)],
)

/** What is won in a country; an edition has at least one. */
export const awards = pgTable(
	'awards',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		slug: text().notNull(),
		names: jsonb().$type<Texts>().notNull(),
	},
	(row) => [uniqueIndex('awards_slug').on(row.editionId, row.slug), index('awards_edition').on(row.editionId)],
)
