import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '#app/domain/shared/context.server.ts'
import { claimJobs } from './claim-jobs.server.ts'
import { type CronEntry, emitDueTicks } from './cron.server.ts'
import { giveUpLostJobs, shortenLeases } from './finish-job.server.ts'
import type { ClaimedJob } from './job.ts'
import type { JobHandlers } from './job-handler.server.ts'
import { runJob } from './run-job.server.ts'

export interface Worker {
	/** Claims nothing more and resolves when the jobs in hand are done. */
	readonly stop: () => Promise<void>
	/** Whether it still looks for work, or has its hands full. */
	readonly isAlive: () => boolean
}

interface WorkerSettings {
	readonly handlers: JobHandlers
	readonly crons?: readonly CronEntry[]
	readonly concurrency?: number
	/** Asked before more is claimed: whether people wait for this process just now. */
	readonly isBusy?: () => boolean
}

const moment = 500
/** So many moments it lets people go first; then it does something all the same. */
const courtesy = 4
const pauseBetweenTicks = 5_000
/** A database that is away is told of elsewhere; this is about a loop that has ended or hangs. */
const longestSilence = 60_000

/** Does due jobs, a few at a time, until stopped. Any number of workers may share one database. */
export function startWorker(
	context: Context,
	{ handlers, crons = [], concurrency = 4, isBusy = () => false }: WorkerSettings,
): Worker {
	const stopping = new AbortController()
	const queues = Object.keys(handlers)
	const worker = Buffer.from(context.randomBytes(16)).toString('hex')
	const inHand = new Set<Promise<void>>()
	let lookedAt = Date.now()

	const pause = (milliseconds: number) => sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => {})

	function take(job: ClaimedJob): void {
		const work = runJob(context, handlers, job)
			.catch((error: unknown) => context.report(error, { during: 'jobs' }))
			.finally(() => inHand.delete(work))
		inHand.add(work)
	}

	async function repeatedly(step: () => Promise<unknown>): Promise<void> {
		while (!stopping.signal.aborted) {
			await step().catch((error: unknown) => {
				context.report(error, { during: 'jobs' })
				return pause(2 * moment)
			})
		}
	}

	async function claim(): Promise<unknown> {
		lookedAt = Date.now()
		if (inHand.size >= concurrency) return Promise.race(inHand)
		for (let waited = 0; waited < courtesy && isBusy(); waited++) await pause(moment)
		const jobs = await claimJobs(context, { worker, queues, limit: concurrency - inHand.size })
		jobs.forEach(take)
		return jobs.length > 0 ? undefined : pause(moment)
	}

	async function tick(): Promise<unknown> {
		await emitDueTicks(context, crons)
		await shortenLeases(context)
		await giveUpLostJobs(context)
		return pause(pauseBetweenTicks)
	}

	const loops = Promise.all([repeatedly(claim), repeatedly(tick)])
	return {
		isAlive: () => inHand.size >= concurrency || Date.now() - lookedAt < longestSilence,
		stop: async () => {
			stopping.abort()
			await loops
			await Promise.all(inHand)
		},
	}
}
