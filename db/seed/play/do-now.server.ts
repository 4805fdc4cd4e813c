import type { JobHandler } from '#app/domain/jobs/job-handler.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'

/** A job that the story does at its hour, without the queue. */
export const doNow = (context: Context, job: JobHandler, payload: Record<string, string>): Promise<void> =>
	job(context, payload, (work) => context.db.transaction(work), {
		id: 0,
		queue: 'seed',
		payload,
		attempt: 1,
		lastAttempt: true,
		claimedBy: 'seed',
	})
