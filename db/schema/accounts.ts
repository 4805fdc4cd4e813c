import { sql } from 'drizzle-orm'
import {
	boolean,
	check,
	index,
	integer,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid,
} from 'drizzle-orm/pg-core'
import { roles } from '../../app/domain/accounts/role.ts'
import { id, instant } from './columns.ts'
import { editions, partners } from './contest.ts'

export const role = pgEnum('role', roles)

export const people = pgTable(
	'people',
	{
		id: id(),
		/** Lower-case; see email-address.ts. Null, like the name, once the person is erased. */
		email: text().unique(),
		name: text(),
		/** argon2id */
		passwordHash: text(),
		locale: text().notNull(),
		createdAt: instant().notNull(),
		/** Set while an organiser keeps the person from signing in; what they are appointed to stays. */
		disabledAt: instant(),
		/** Since then there is only the id, to which decisions and votes stay attributed; nobody signs in with it. */
		erasedAt: instant(),
	},
	(person) => [
		check(
			'people_named_unless_erased',
			sql`case when ${person.erasedAt} is null then ${person.email} is not null and ${person.name} is not null
				else ${person.email} is null and ${person.name} is null and ${person.passwordHash} is null
					and ${person.disabledAt} is not null end`,
		),
	],
)

export const sessions = pgTable(
	'sessions',
	{
		idHash: text().primaryKey(),
		personId: uuid()
			.notNull()
			.references(() => people.id, { onDelete: 'cascade' }),
		expiresAt: instant().notNull(),
		/** Names the session on pages; who knows it cannot use the session. */
		handle: uuid().notNull().defaultRandom().unique(),
		beganAt: instant().notNull().default(sql`now()`),
		/** To a few minutes. */
		lastUsedAt: instant().notNull().default(sql`now()`),
		/** Of the browser that began it; null where it did not say or is not known. */
		browser: text(),
		system: text(),
		/** When the person last showed who they are: by a password, or by what they have besides. */
		provedAt: instant().notNull().default(sql`now()`),
		/** When they last gave a second factor; null: not in this session. */
		factorAt: instant(),
		/** Between the password and the second factor it opens nothing. */
		awaitsFactor: boolean().notNull().default(false),
	},
	(session) => [index('sessions_person').on(session.personId)],
)

/** Fixed windows, counted in the database because several processes answer. Keys are hashed. */
export const attempts = pgTable(
	'attempts',
	{
		bucket: text().notNull(),
		keyHash: text().notNull(),
		windowStart: instant().notNull(),
		count: integer().notNull(),
	},
	(attempt) => [primaryKey({ columns: [attempt.bucket, attempt.keyHash, attempt.windowStart] })],
)

/** A person's role in an edition (null: in every edition), for some countries (null: for all); a juror's names a partner. */
export const appointments = pgTable(
	'appointments',
	{
		id: id(),
		personId: uuid()
			.notNull()
			.references(() => people.id),
		editionId: uuid().references(() => editions.id),
		role: role().notNull(),
		countries: text().array(),
		partnerId: uuid().references(() => partners.id),
		since: instant().notNull(),
		until: instant(),
	},
	(appointment) => [
		index('appointments_person').on(appointment.personId),
		uniqueIndex('appointments_one_seat')
			.on(appointment.partnerId)
			.where(sql`${appointment.role} = 'juror' and ${appointment.until} is null`),
	],
)

export const invitations = pgTable('invitations', {
	id: id(),
	/** Null: whoever opens the link says who they are; only the first organiser's invitation is like that. */
	email: text(),
	name: text(),
	locale: text().notNull(),
	editionId: uuid().references(() => editions.id),
	role: role().notNull(),
	countries: text().array(),
	partnerId: uuid().references(() => partners.id),
	/** A substitute's: accepting it ends the seat of whoever holds it. */
	handsOver: boolean().notNull().default(false),
	invitedBy: uuid().references(() => people.id),
	createdAt: instant().notNull(),
	expiresAt: instant().notNull(),
	acceptedAt: instant(),
	acceptedBy: uuid().references(() => people.id),
	revokedAt: instant(),
	/** Whoever it was for is erased. */
	erasedAt: instant(),
})

/** The named organiser or juror who decides an edition's last ties; without one any organiser does. */
export const chairs = pgTable('chairs', {
	editionId: uuid()
		.primaryKey()
		.references(() => editions.id),
	personId: uuid()
		.notNull()
		.references(() => people.id),
	since: instant().notNull(),
})
