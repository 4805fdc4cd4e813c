import { lte } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { sessions } from '#db/schema/index.ts'
import { forgetAttempts } from './throttle.server.ts'

/** What nobody needs any more: attempts of yesterday, sessions that have ended. */
export async function forgetTraces(context: Context): Promise<void> {
	await forgetAttempts(context)
	await context.db.delete(sessions).where(lte(sessions.expiresAt, await context.clock(context.db)))
}
