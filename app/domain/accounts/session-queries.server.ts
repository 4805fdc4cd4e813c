import { and, desc, eq, gt } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { sessions } from '#db/schema/index.ts'

/** Where somebody is signed in, last used first; never what signs them in. */
export async function sessionsOf(context: Context, personId: string) {
	const { handle, beganAt, lastUsedAt, browser, system } = sessions
	return context.db
		.select({ handle, beganAt, lastUsedAt, browser, system })
		.from(sessions)
		.where(
			and(
				eq(sessions.personId, personId),
				eq(sessions.awaitsFactor, false),
				gt(sessions.expiresAt, await context.clock(context.db)),
			),
		)
		.orderBy(desc(lastUsedAt), desc(beganAt))
}
export type ListedSession = Awaited<ReturnType<typeof sessionsOf>>[number]
