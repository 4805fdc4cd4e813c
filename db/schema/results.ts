import { sql } from 'drizzle-orm'
import { check, index, integer, json, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Texts } from '../../app/domain/contest/edition.ts'
import type { ResultBundle } from '../../app/domain/results/result-bundle.ts'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { awards, editions } from './contest.ts'
import { libraries } from './libraries.ts'
import { submissions } from './submissions.ts'
import { closures } from './voting.ts'

/** Written once, at the closure; no totals exist before it. */
export const standings = pgTable(
	'standings',
	{
		closureId: uuid()
			.notNull()
			.references(() => closures.id),
		submissionId: uuid()
			.notNull()
			.references(() => submissions.id),
		/** Null: too few votes to be ranked. Tied submissions share a rank. */
		rank: integer(),
		votes: integer().notNull(),
		/** Exact value: a fraction in lowest terms, as decimal strings of integers. */
		numerator: text().notNull(),
		denominator: text().notNull(),
	},
	(row) => [primaryKey({ columns: [row.closureId, row.submissionId] })],
)

/** The published file, made at the closure and again when the chair decides. */
export const resultBundles = pgTable('result_bundles', {
	closureId: uuid()
		.primaryKey()
		.references(() => closures.id),
	/** Nothing asks into it: as text it is written and read in half the time. */
	bundle: json().$type<ResultBundle>().notNull(),
	digest: text().notNull(),
})

/** The last step of the tie chain: decided by one, confirmed by another. */
export const chairDecisions = pgTable('chair_decisions', {
	closureId: uuid()
		.primaryKey()
		.references(() => closures.id),
	submissionId: uuid()
		.notNull()
		.references(() => submissions.id),
	reason: text().notNull(),
	decidedBy: uuid()
		.notNull()
		.references(() => people.id),
	decidedAt: instant().notNull(),
	confirmedBy: uuid().references(() => people.id),
	confirmedAt: instant(),
})

/** A ballot left out of the count: proposed by one, confirmed by another. The result as it was counted first stays. */
export const exclusions = pgTable(
	'exclusions',
	{
		id: id(),
		closureId: uuid()
			.notNull()
			.references(() => closures.id),
		/** The partner as the bundle calls it. */
		partner: text().notNull(),
		reason: text().notNull(),
		salt: text().notNull(),
		proposedBy: uuid()
			.notNull()
			.references(() => people.id),
		proposedAt: instant().notNull(),
		confirmedBy: uuid().references(() => people.id),
		confirmedAt: instant(),
		/** Taken back before it was confirmed. */
		droppedAt: instant(),
		/** The result that stood before, kept when it is confirmed. */
		before: jsonb().$type<ResultBundle>(),
	},
	(row) => [
		uniqueIndex('exclusions_ballot').on(row.closureId, row.partner).where(sql`${row.droppedAt} is null`),
		index('exclusions_closure').on(row.closureId),
	],
)

/** Facts of a past contest, with their source. */
export const recordedResults = pgTable(
	'recorded_results',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		country: text().notNull(),
		libraryId: uuid()
			.notNull()
			.references(() => libraries.id),
		submissionCount: integer().notNull(),
		title: jsonb().$type<Texts>().notNull(),
		idea: jsonb().$type<Texts>().notNull(),
		picture: text(),
		sourceUrl: text().notNull(),
		sourceName: text().notNull(),
		announcedOn: text().notNull(),
	},
	(row) => [uniqueIndex('recorded_results_country').on(row.editionId, row.country)],
)

/** One per edition, country and award: a submission, a recorded result, or nobody with the reason. */
export const winners = pgTable(
	'winners',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		country: text().notNull(),
		awardId: uuid()
			.notNull()
			.references(() => awards.id),
		submissionId: uuid().references(() => submissions.id),
		recordedResultId: uuid().references(() => recordedResults.id),
		noAwardReason: text(),
		decidedAt: instant().notNull(),
		/** Set when another winner succeeded. */
		supersededAt: instant(),
	},
	(row) => [
		uniqueIndex('winners_one').on(row.editionId, row.country, row.awardId).where(sql`${row.supersededAt} is null`),
		index('winners_submission').on(row.submissionId),
	],
)

/** Prepared by one organiser, released by another; visible from `visibleFrom` once released. */
export const announcements = pgTable('announcements', {
	editionId: uuid()
		.primaryKey()
		.references(() => editions.id),
	introduction: jsonb().$type<Texts>().notNull(),
	/** In these every text must be there before the release. */
	languages: text().array().notNull().default([]),
	visibleFrom: instant().notNull(),
	/** Whoever changed anything of it last. */
	preparedBy: uuid().references(() => people.id),
	preparedAt: instant().notNull(),
	/** Of the log's commitment to all that is announced. */
	salt: text(),
	releasedBy: uuid().references(() => people.id),
	releasedAt: instant(),
})

/** What is told about a winner and its library besides the idea; what is not known is null. */
export const winnerStories = pgTable('winner_stories', {
	winnerId: uuid()
		.primaryKey()
		.references(() => winners.id),
	story: jsonb().$type<Texts>(),
	/** About the library, in words. */
	library: jsonb().$type<Texts>(),
	founded: integer(),
	/** A year. */
	visitors: integer(),
	members: integer(),
	holdings: integer(),
	website: text(),
})

export const citations = pgTable(
	'citations',
	{
		id: id(),
		winnerId: uuid()
			.notNull()
			.references(() => winners.id),
		position: integer().notNull().default(0),
		/** Null: the jury's own. */
		name: text(),
		office: text(),
		text: jsonb().$type<Texts>().notNull(),
		/** When the official's consent to a picture was recorded, and by whom. */
		consentAt: instant(),
		consentBy: uuid().references(() => people.id),
		/** In the private store: it is served from there once the winners are announced. A new one gets a new id. */
		pictureId: uuid().unique(),
		pictureWidth: integer(),
		pictureHeight: integer(),
	},
	(row) => [
		index('citations_winner').on(row.winnerId),
		check('citations_consent', sql`${row.pictureId} is null or ${row.consentAt} is not null`),
	],
)
