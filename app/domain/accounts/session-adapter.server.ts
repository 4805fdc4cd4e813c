import { createHash } from 'node:crypto'
import { eq, lte } from 'drizzle-orm'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import type { Db } from '#db/client.server.ts'
import { people, sessions } from '#db/schema/index.ts'

/** The table holds only the hash: whoever reads it cannot sign in with what they find. */
const hashOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex')

const asSession = (id: string, row: typeof sessions.$inferSelect): DatabaseSession => ({
	id,
	userId: row.personId,
	expiresAt: row.expiresAt,
	attributes: {},
})

/** Lucia's sessions in our tables. */
export const sessionAdapter = (db: Db): Adapter => ({
	async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
		const { email, name, locale } = people
		const [row] = await db
			.select({ session: sessions, attributes: { email, name, locale } })
			.from(sessions)
			.innerJoin(people, eq(people.id, sessions.personId))
			.where(eq(sessions.idHash, hashOf(id)))
		if (!row) return [null, null]
		return [asSession(id, row.session), { id: row.session.personId, attributes: row.attributes }]
	},
	async getUserSessions(personId) {
		const rows = await db.select().from(sessions).where(eq(sessions.personId, personId))
		return rows.map((row) => asSession(row.idHash, row))
	},
	async setSession({ id, userId, expiresAt }) {
		await db.insert(sessions).values({ idHash: hashOf(id), personId: userId, expiresAt })
	},
	async updateSessionExpiration(id, expiresAt) {
		await db
			.update(sessions)
			.set({ expiresAt })
			.where(eq(sessions.idHash, hashOf(id)))
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
