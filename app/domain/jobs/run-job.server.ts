import type { Context } from '#app/domain/shared/context.server.ts'
import { leaseSeconds } from './claim-jobs.server.ts'
import { completeJob, failJob, renewLease } from './finish-job.server.ts'
import { type ClaimedJob, LeaseLost } from './job.ts'
import type { Commit, JobHandlers } from './job-handler.server.ts'

/** Does one claimed job; whatever goes wrong is reported and leads to another attempt. */
export async function runJob(context: Context, handlers: JobHandlers, job: ClaimedJob): Promise<void> {
	let committed = false
	const commit: Commit = async (work) => {
		const result = await context.db.transaction(async (tx) => {
			await completeJob(context, tx, job)
			return work(tx)
		})
		committed = true
		return result
	}
	const heartbeat = setInterval(() => void renewLease(context, job).catch(report), (leaseSeconds * 1000) / 3)
	try {
		const handler = handlers[job.queue]
		if (!handler) throw new Error(`nobody handles ${job.queue}`)
		await handler(context, job.payload, commit, job)
		if (!committed) await completeJob(context, context.db, job)
	} catch (error) {
		report(error)
		if (!committed && !(error instanceof LeaseLost)) await failJob(context, job, error)
	} finally {
		clearInterval(heartbeat)
	}

	function report(error: unknown): void {
		context.report(error, { job: job.queue, id: job.id, attempt: job.attempt })
	}
}
