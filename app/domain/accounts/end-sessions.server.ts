import { and, eq, ne } from 'drizzle-orm'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { sessions } from '#db/schema/index.ts'

/** One of the person's own: the next thing that is asked with it is refused, by every process. */
export async function endOwnSession(context: ActingContext, handle: string): Promise<void> {
	if (!isUuid(handle)) return
	await context.db.delete(sessions).where(and(eq(sessions.personId, context.person.id), eq(sessions.handle, handle)))
}

/** All of a person's, or all but one. */
export async function endSessions(db: Db | Tx, personId: string, but?: string): Promise<void> {
	await db.delete(sessions).where(and(eq(sessions.personId, personId), but ? ne(sessions.handle, but) : undefined))
}

/** A session in use says so, every few minutes. */
export async function touchSession(context: Context, handle: string, lastUsedAt: Date): Promise<void> {
	await context.db.update(sessions).set({ lastUsedAt }).where(eq(sessions.handle, handle))
}

/** Whoever holds the session has just shown again who they are, by a second factor or, having none, by the password. */
export async function proveSession(context: Context, handle: string, by: 'factor' | 'password'): Promise<void> {
	const provedAt = await context.clock(context.db)
	const now = by === 'factor' ? { provedAt, factorAt: provedAt } : { provedAt }
	await context.db.update(sessions).set(now).where(eq(sessions.handle, handle))
}
