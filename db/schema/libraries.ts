import { sql } from 'drizzle-orm'
import {
	boolean,
	check,
	date,
	doublePrecision,
	index,
	integer,
	numeric,
	pgTable,
	text,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core'
import { id, instant } from './columns.ts'

export const libraries = pgTable(
	'libraries',
	{
		id: id(),
		slug: text().notNull().unique(),
		name: text().notNull(),
		place: text().notNull(),
		/** ISO 3166-1 alpha-2 */
		country: text().notNull(),
		/** ISO 15511 */
		isil: text(),
		latitude: doublePrecision(),
		longitude: doublePrecision(),
		website: text(),
		founded: integer(),
		staff: integer(),
		holdings: integer(),
		/** Share of residents who are members, in percent. */
		memberShare: numeric({ precision: 5, scale: 2 }),
		/** Where the facts come from, as a URL. */
		source: text(),
		/** Name and place, folded; see fold-text.ts. */
		folded: text().notNull(),
		createdAt: instant().notNull(),
	},
	(library) => [
		uniqueIndex('libraries_isil').on(library.isil).where(sql`${library.isil} is not null`),
		index('libraries_country').on(library.country, library.folded, library.id),
		index('libraries_name').on(library.folded, library.id),
		index('libraries_place').on(library.place, library.folded, library.id),
		index('libraries_words').using('gin', sql`to_tsvector('simple', ${library.folded})`),
	],
)

/** Where letters to a library go; never shown to the public, and no part of the directory's files. */
export const libraryContacts = pgTable('library_contacts', {
	libraryId: uuid()
		.primaryKey()
		.references(() => libraries.id, { onDelete: 'cascade' }),
	email: text().notNull(),
	changedAt: instant().notNull(),
})

/** One row that moves with every change of the directory, so that cached pages know they are stale. */
export const directoryVersion = pgTable(
	'directory_version',
	{ only: boolean().primaryKey().default(true), version: integer().notNull() },
	(row) => [check('directory_version_only', sql`${row.only}`)],
)

export const branches = pgTable(
	'branches',
	{
		id: id(),
		libraryId: uuid()
			.notNull()
			.references(() => libraries.id),
		name: text().notNull(),
		place: text().notNull(),
	},
	(branch) => [index('branches_library').on(branch.libraryId)],
)

export const networks = pgTable('networks', {
	id: id(),
	slug: text().notNull().unique(),
	name: text().notNull(),
	country: text().notNull(),
	website: text(),
})

export const networkMembers = pgTable(
	'network_members',
	{
		networkId: uuid()
			.notNull()
			.references(() => networks.id),
		libraryId: uuid()
			.notNull()
			.references(() => libraries.id),
		joinedOn: date().notNull(),
		leftOn: date(),
	},
	(member) => [
		uniqueIndex('network_members_stay').on(member.networkId, member.libraryId, member.joinedOn),
		index('network_members_library').on(member.libraryId),
	],
)
