import { createHash } from 'node:crypto'
import { and, eq, gt, isNull, lt, lte, sql } from 'drizzle-orm'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import type { Db } from '#db/client.server.ts'
import { people, sessions } from '#db/schema/index.ts'
import { knownPerson } from './known-person.server.ts'

/** The table holds only the hash: whoever reads it cannot sign in with what they find. */
const hashOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex')

/** Between the two steps of signing in. */
const minutesToGiveFactor = 15

/** However often it is used, a session ends after so long (ASVS 7.3.2). */
const longest = '30 days'

/** Who has given the password of this session and nothing more yet. */
export async function personAwaited(db: Db, id: string): Promise<string | null> {
	const [row] = await db
		.select({ personId: sessions.personId })
		.from(sessions)
		.innerJoin(people, eq(people.id, sessions.personId))
		.where(
			and(
				eq(sessions.idHash, hashOf(id)),
				eq(sessions.awaitsFactor, true),
				gt(sessions.expiresAt, new Date()),
				isNull(people.disabledAt),
			),
		)
	return row?.personId ?? null
}

const asSession = (id: string, row: typeof sessions.$inferSelect): DatabaseSession => ({
	id,
	userId: row.personId,
	expiresAt: row.expiresAt,
	attributes: { handle: row.handle, lastUsedAt: row.lastUsedAt, provedAt: row.provedAt, factorAt: row.factorAt },
})

/** Lucia's sessions in our tables. Asked for anew with each request: whoever is disabled has none, in any process. */
export const sessionAdapter = (db: Db): Adapter => ({
	async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
		const [row] = await db
			.select({ session: sessions, attributes: { ...knownPerson, locale: people.locale } })
			.from(sessions)
			.innerJoin(people, eq(people.id, sessions.personId))
			.where(and(eq(sessions.idHash, hashOf(id)), eq(sessions.awaitsFactor, false), isNull(people.disabledAt)))
		if (!row) return [null, null]
		return [asSession(id, row.session), { id: row.session.personId, attributes: row.attributes }]
	},
	async getUserSessions(personId) {
		const rows = await db.select().from(sessions).where(eq(sessions.personId, personId))
		return rows.map((row) => asSession(row.idHash, row))
	},
	async setSession({ id, userId, expiresAt, attributes }) {
		const until = attributes.awaitsFactor ? new Date(Date.now() + minutesToGiveFactor * 60_000) : expiresAt
		await db.insert(sessions).values({ idHash: hashOf(id), personId: userId, expiresAt: until, ...attributes })
	},
	async updateSessionExpiration(id, expiresAt) {
		const prolonged = sql`least(${expiresAt.toISOString()}::timestamptz, ${sessions.beganAt} + ${longest}::interval)`
		await db
			.update(sessions)
			.set({ expiresAt: prolonged })
			.where(and(eq(sessions.idHash, hashOf(id)), lt(sessions.expiresAt, prolonged)))
	},
	async deleteSession(id) {
		await db.delete(sessions).where(eq(sessions.idHash, hashOf(id)))
	},
	async deleteUserSessions(personId) {
		await db.delete(sessions).where(eq(sessions.personId, personId))
	},
	async deleteExpiredSessions() {
		await db.delete(sessions).where(lte(sessions.expiresAt, new Date()))
	},
})
