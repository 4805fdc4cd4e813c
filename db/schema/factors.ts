import { bigint, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { people } from './accounts.ts'
import { id, instant } from './columns.ts'

const personId = () =>
	uuid()
		.notNull()
		.references(() => people.id, { onDelete: 'cascade' })

/** An app that shows a new code every half minute (RFC 6238). */
export const authenticatorApps = pgTable('authenticator_apps', {
	personId: personId().primaryKey(),
	/** The shared secret; see authenticator-secret.server.ts. */
	sealed: text().notNull(),
	/** The half minute whose code was taken last: neither it nor an earlier one is taken again. */
	lastStep: integer().notNull(),
	createdAt: instant().notNull(),
})

export const passkeys = pgTable('passkeys', {
	id: id(),
	personId: personId(),
	/** As the authenticator calls it, base64url. */
	credentialId: text().notNull().unique(),
	/** COSE, base64url. */
	publicKey: text().notNull(),
	counter: bigint({ mode: 'number' }).notNull(),
	transports: text().array(),
	name: text().notNull(),
	createdAt: instant().notNull(),
	lastUsedAt: instant(),
})

/** Keyed hashes; a code works once. */
export const recoveryCodes = pgTable(
	'recovery_codes',
	{ personId: personId(), codeHash: text().notNull(), usedAt: instant() },
	(code) => [primaryKey({ columns: [code.personId, code.codeHash] })],
)

/** Challenges that an authenticator has answered: none is answered twice. */
export const spentChallenges = pgTable('spent_challenges', {
	challengeHash: text().primaryKey(),
	expiresAt: instant().notNull(),
})

/** Letters with a link that sets a new password, once. */
export const passwordResets = pgTable('password_resets', {
	id: id(),
	personId: personId(),
	createdAt: instant().notNull(),
	expiresAt: instant().notNull(),
	usedAt: instant(),
})
