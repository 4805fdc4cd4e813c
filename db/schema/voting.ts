import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Vote } from '../../app/domain/voting/ballot.ts'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'
import { partners, rounds } from './contest.ts'
import { libraries } from './libraries.ts'
import { submissions } from './submissions.ts'

/** Locked by every vote (shared) and by the closure (alone), so that they never overlap. */
export const roundCountries = pgTable(
	'round_countries',
	{
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		country: text().notNull(),
		/** An extension for this country: wall-clock in the edition's zone. */
		votingCloses: text(),
		extensionReason: text(),
		extensionSalt: text(),
	},
	(row) => [primaryKey({ columns: [row.roundId, row.country] })],
)

/** One per round, country and partner. The draft never counts; `cast` is what counts. */
export const ballots = pgTable(
	'ballots',
	{
		id: id(),
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		country: text().notNull(),
		partnerId: uuid()
			.notNull()
			.references(() => partners.id),
		draft: jsonb().$type<Vote[]>().notNull(),
		draftAt: instant().notNull(),
		draftBy: uuid()
			.notNull()
			.references(() => people.id),
		/** 0 until cast for the first time. */
		revision: integer().notNull().default(0),
		cast: jsonb().$type<Vote[]>(),
		castAt: instant(),
		castBy: uuid().references(() => people.id),
		receipt: text(),
		/** With the cast votes it makes the commitment in the log. */
		salt: text(),
		/** What the result bundle calls the partner; drawn at the closure. */
		pseudonym: text(),
	},
	(row) => [uniqueIndex('ballots_one').on(row.roundId, row.country, row.partnerId)],
)

/** What a ballot said before it was cast again. */
export const supersededBallots = pgTable(
	'superseded_ballots',
	{
		ballotId: uuid()
			.notNull()
			.references(() => ballots.id),
		revision: integer().notNull(),
		votes: jsonb().$type<Vote[]>().notNull(),
		castAt: instant().notNull(),
		castBy: uuid()
			.notNull()
			.references(() => people.id),
		receipt: text().notNull(),
		salt: text().notNull(),
	},
	(row) => [primaryKey({ columns: [row.ballotId, row.revision] })],
)

/** From one submission, or (null) from a whole country. */
export const recusals = pgTable(
	'recusals',
	{
		id: id(),
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		partnerId: uuid()
			.notNull()
			.references(() => partners.id),
		country: text().notNull(),
		submissionId: uuid().references(() => submissions.id),
		reason: text().notNull(),
		/** Null for those that follow by themselves. */
		salt: text(),
		automatic: boolean().notNull().default(false),
		declaredBy: uuid().references(() => people.id),
		at: instant().notNull(),
	},
	(row) => [
		uniqueIndex('recusals_submission')
			.on(row.roundId, row.partnerId, row.submissionId)
			.where(sql`${row.submissionId} is not null`),
		uniqueIndex('recusals_country').on(row.roundId, row.partnerId, row.country).where(sql`${row.submissionId} is null`),
		index('recusals_round').on(row.roundId, row.country),
	],
)

/** The recorded act that ends a round for a country. */
export const closures = pgTable(
	'closures',
	{
		id: id(),
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		country: text().notNull(),
		closedAt: instant().notNull(),
		closedBy: uuid()
			.notNull()
			.references(() => people.id),
		eligiblePartners: integer().notNull(),
		castBallots: integer().notNull(),
		quorum: integer().notNull(),
		belowQuorumReason: text(),
		belowQuorumSalt: text(),
		/** Submissions eligible at the closure, frozen. */
		eligibleSubmissions: uuid().array().notNull(),
		/** Of a longlist round: those that the next round asks about. */
		advancing: uuid().array().notNull().default([]),
		/** SHA-256 over the canonical JSON of the frozen ballots. */
		ballotsDigest: text().notNull(),
	},
	(row) => [uniqueIndex('closures_one').on(row.roundId, row.country)],
)

/** Which partners a longlist round asks about which submissions. */
export const longlistPlaces = pgTable(
	'longlist_places',
	{
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		partnerId: uuid()
			.notNull()
			.references(() => partners.id),
		submissionId: uuid()
			.notNull()
			.references(() => submissions.id),
	},
	(row) => [
		primaryKey({ columns: [row.roundId, row.partnerId, row.submissionId] }),
		index('longlist_places_submission').on(row.submissionId),
	],
)

/** What a juror writes down about a submission, for nobody else. */
export const ballotNotes = pgTable(
	'ballot_notes',
	{
		personId: uuid()
			.notNull()
			.references(() => people.id),
		roundId: uuid()
			.notNull()
			.references(() => rounds.id),
		submissionId: uuid()
			.notNull()
			.references(() => submissions.id),
		text: text().notNull(),
		at: instant().notNull(),
	},
	(row) => [
		primaryKey({ columns: [row.personId, row.roundId, row.submissionId] }),
		index('ballot_notes_submission').on(row.submissionId),
	],
)

/** A partner's own libraries: it steps back from what comes out of them. */
export const partnerLibraries = pgTable(
	'partner_libraries',
	{
		partnerId: uuid()
			.notNull()
			.references(() => partners.id),
		libraryId: uuid()
			.notNull()
			.references(() => libraries.id),
	},
	(row) => [
		primaryKey({ columns: [row.partnerId, row.libraryId] }),
		index('partner_libraries_library').on(row.libraryId),
	],
)
