import { lte } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { sessions } from '#db/schema/index.ts'
import { forgetChallenges } from './passkey-challenge.server.ts'

/** By the clock: sessions that have ended, and challenges that nobody can answer any more. */
export async function forgetSessions(context: Context): Promise<void> {
	await context.db.delete(sessions).where(lte(sessions.expiresAt, await context.clock(context.db)))
	await forgetChallenges(context)
}
