import { claimJobs } from '#app/domain/jobs/claim-jobs.server.ts'
import type { JobHandlers } from '#app/domain/jobs/job-handler.server.ts'
import { runJob } from '#app/domain/jobs/run-job.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'

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
