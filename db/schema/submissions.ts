import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { consentKinds } from '../../app/domain/submissions/consent.ts'
import type { Region } from '../../app/domain/submissions/region.ts'
import { submissionStates } from '../../app/domain/submissions/submission-state.ts'
import { id, instant } from './columns.ts'
import { categories, editions } from './contest.ts'
import { libraries } from './libraries.ts'

export const submissionState = pgEnum('submission_state', submissionStates)
export const consentKind = pgEnum('consent_kind', consentKinds)
export const photoState = pgEnum('photo_state', ['waiting', 'ready', 'failed'])

export const submissions = pgTable(
	'submissions',
	{
		id: id(),
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		country: text().notNull(),
		/** Null until an organiser has matched a library that was only named. */
		libraryId: uuid().references(() => libraries.id),
		namedLibrary: text(),
		code: text().notNull(),
		state: submissionState().notNull(),
		/** SHA-256 of the form's key: sending it again finds this row. */
		keyHash: text().notNull().unique(),
		/** What was sent with the key, to tell a retry from an edit. */
		contentHash: text().notNull(),
		/** Of the log's commitment to what was sent; dropped with the text. */
		contentSalt: text(),
		title: text().notNull(),
		idea: text().notNull(),
		language: text().notNull(),
		categoryId: uuid().references(() => categories.id),
		submitterName: text(),
		email: text(),
		emailConfirmedAt: instant(),
		guardianEmail: text(),
		guardianAskedAt: instant(),
		guardianConfirmedAt: instant(),
		guardianRefusedAt: instant(),
		peopleCount: integer().notNull().default(1),
		photoId: uuid(),
		altText: text().notNull(),
		/** When a moderator found that it says what is seen. */
		altTextCheckedAt: instant(),
		/** Title and idea, folded; see fold-text.ts. */
		folded: text().notNull(),
		/** The language the submitter reads letters in. */
		locale: text().notNull(),
		receivedAt: instant().notNull(),
		publishedAt: instant(),
		hiddenSince: instant(),
		erasedAt: instant(),
	},
	(row) => [
		uniqueIndex('submissions_code').on(row.editionId, row.code),
		index('submissions_published')
			.on(row.editionId, row.publishedAt.desc().nullsFirst(), row.id.desc().nullsFirst())
			.where(sql`${row.state} = 'published'`),
		index('submissions_published_country')
			.on(row.editionId, row.country, row.publishedAt.desc().nullsFirst(), row.id.desc().nullsFirst())
			.where(sql`${row.state} = 'published'`),
		index('submissions_published_category')
			.on(row.editionId, row.categoryId, row.publishedAt.desc().nullsFirst(), row.id.desc().nullsFirst())
			.where(sql`${row.state} = 'published'`),
		index('submissions_published_language')
			.on(row.editionId, row.language, row.publishedAt.desc().nullsFirst(), row.id.desc().nullsFirst())
			.where(sql`${row.state} = 'published'`),
		index('submissions_queue').on(row.editionId, row.state, row.receivedAt, row.id),
		index('submissions_to_moderate')
			.on(row.editionId, row.receivedAt, row.id)
			.where(sql`${row.state} = 'received' and ${row.emailConfirmedAt} is not null`),
		index('submissions_country_queue').on(row.editionId, row.country, row.state, row.receivedAt, row.id),
		index('submissions_arrival').on(row.editionId, row.receivedAt, row.id),
		index('submissions_country_arrival').on(row.editionId, row.country, row.receivedAt, row.id),
		index('submissions_category_arrival').on(row.editionId, row.categoryId, row.receivedAt, row.id),
		index('submissions_hidden').on(row.editionId).where(sql`${row.hiddenSince} is not null`),
		index('submissions_email').on(row.editionId, row.email),
		index('submissions_library')
			.on(row.libraryId, row.publishedAt.desc().nullsFirst())
			.where(sql`${row.state} = 'published'`),
		index('submissions_of_library').on(row.libraryId),
		index('submissions_words').using('gin', sql`to_tsvector('simple', ${row.folded})`),
	],
)

/** How many submissions came from a country on each of its days, counted as they come: nobody reads a million to draw them. */
export const submissionDays = pgTable(
	'submission_days',
	{
		editionId: uuid()
			.notNull()
			.references(() => editions.id),
		country: text().notNull(),
		/** In the country's own zone. */
		day: date().notNull(),
		received: integer().notNull(),
	},
	(row) => [primaryKey({ columns: [row.editionId, row.country, row.day] })],
)

/** Ids are random and never guessable; a changed picture gets a new one. */
export const photos = pgTable(
	'photos',
	{
		id: id(),
		/** Null: of an arrival, which names it. */
		submissionId: uuid().references(() => submissions.id),
		state: photoState().notNull(),
		/** Where the original waits (relative key in the private store); null once the master exists. */
		incomingKey: text(),
		masterKey: text(),
		width: integer(),
		height: integer(),
		placeholder: text(),
		failure: text(),
		/** What is blurred in it, burnt into the master and all variants. */
		blurred: jsonb().$type<readonly Region[]>(),
		createdAt: instant().notNull(),
	},
	(row) => [
		index('photos_submission').on(row.submissionId),
		index('photos_failed').on(row.id).where(sql`${row.state} = 'failed'`),
	],
)

export const photoVariants = pgTable(
	'photo_variants',
	{
		photoId: uuid()
			.notNull()
			.references(() => photos.id, { onDelete: 'cascade' }),
		width: integer().notNull(),
		height: integer().notNull(),
		format: text().$type<'webp' | 'jpeg'>().notNull(),
		bytes: integer().notNull(),
		/** Key in the store of variants. */
		location: text().notNull(),
		/** Where a copy still lies since it was moved to another place. */
		formerLocation: text(),
	},
	(row) => [
		uniqueIndex('photo_variants_size').on(row.photoId, row.width, row.format),
		// A store that draws short names may draw one twice: the job is tried again and gets another.
		uniqueIndex('photo_variants_location').on(row.location),
	],
)

export const consents = pgTable(
	'consents',
	{
		id: id(),
		submissionId: uuid()
			.notNull()
			.references(() => submissions.id),
		kind: consentKind().notNull(),
		textVersion: text().notNull(),
		by: text().$type<'submitter' | 'guardian'>().notNull(),
		givenAt: instant().notNull(),
		withdrawnAt: instant(),
	},
	(row) => [
		uniqueIndex('consents_current').on(row.submissionId, row.kind, row.by).where(sql`${row.withdrawnAt} is null`),
	],
)
