import { lte } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { sessions } from '#db/schema/index.ts'

/** By the clock: sessions that have ended. */
export async function forgetSessions(context: Context): Promise<void> {
	await context.db.delete(sessions).where(lte(sessions.expiresAt, await context.clock(context.db)))
}
