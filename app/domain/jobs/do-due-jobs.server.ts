import type { Context } from '#app/domain/shared/context.server.ts'
import { claimJobs } from './claim-jobs.server.ts'
import type { JobHandlers } from './job-handler.server.ts'
import { runJob } from './run-job.server.ts'

/** Does what is due now, one job after another, and what that brings about, until nothing is left. */
export async function doDueJobs(context: Context, handlers: JobHandlers): Promise<void> {
	const worker = Buffer.from(context.randomBytes(16)).toString('hex')
	const queues = Object.keys(handlers)
	for (;;) {
		const [job] = await claimJobs(context, { worker, queues, limit: 1 })
		if (!job) return
		await runJob(context, handlers, job)
	}
}
