import { backlogOf, type DatabaseBacklog } from '#app/domain/jobs/backlog.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'

export type Backlog = DatabaseBacklog & { readonly answerSeconds: number }

/** What waits, and how long the database took to say something small. */
export async function backlog(context: Context): Promise<Backlog> {
	const asked = performance.now()
	await context.clock(context.db)
	const answerSeconds = (performance.now() - asked) / 1000
	return { ...(await backlogOf(context)), answerSeconds }
}
