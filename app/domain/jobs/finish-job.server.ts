import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { isOutage } from '#db/outage.ts'
import { jobs } from '#db/schema/index.ts'
import { leaseSeconds } from './claim-jobs.server.ts'
import { failureText } from './failure-text.ts'
import { type ClaimedJob, LeaseLost, retryDelay } from './job.ts'

/** Only the claim that is still in force may write: the worker's name and the attempt fence all others off. */
const stillMine = (job: ClaimedJob) =>
	and(eq(jobs.id, job.id), eq(jobs.lockedBy, job.claimedBy), eq(jobs.attempts, job.attempt), isNull(jobs.doneAt))

export async function completeJob(context: Context, tx: Db | Tx, job: ClaimedJob): Promise<void> {
	const done = await tx
		.update(jobs)
		.set({ doneAt: await context.clock(tx), lockedUntil: null, lastError: null })
		.where(stillMine(job))
		.returning({ id: jobs.id })
	if (done.length === 0) throw new LeaseLost(`job ${job.id} was taken over`)
}

export async function renewLease(context: Context, job: ClaimedJob): Promise<void> {
	const now = await context.clock(context.db)
	await context.db
		.update(jobs)
		.set({ lockedUntil: new Date(now.getTime() + leaseSeconds * 1000) })
		.where(stillMine(job))
}

/** Puts the job back for later, or aside for good after its last attempt; what only waits for an outage's end goes on. */
export async function failJob(context: Context, job: ClaimedJob, error: unknown): Promise<void> {
	const now = await context.clock(context.db)
	const chance = (context.randomBytes(1)[0] ?? 0) / 255
	await context.db
		.update(jobs)
		.set({
			lockedUntil: null,
			lastError: failureText(error),
			runAt: new Date(now.getTime() + retryDelay(job.attempt, chance)),
			failedAt: job.lastAttempt && !isOutage(error) ? now : null,
		})
		.where(stillMine(job))
}

/** After the clock was set back no lease may last longer than one that is taken now; who lives renews it in time. */
export async function shortenLeases(context: Context): Promise<void> {
	const longest = new Date((await context.clock(context.db)).getTime() + leaseSeconds * 1000)
	await context.db
		.update(jobs)
		.set({ lockedUntil: longest })
		.where(and(isNull(jobs.doneAt), gt(jobs.lockedUntil, longest)))
}

/** A job whose worker died at every attempt would be claimed for ever. */
export async function giveUpLostJobs(context: Context): Promise<void> {
	const now = await context.clock(context.db)
	await context.db
		.update(jobs)
		.set({ failedAt: now, lastError: 'its worker died at every attempt' })
		.where(
			and(
				isNull(jobs.doneAt),
				isNull(jobs.failedAt),
				sql`${jobs.lockedUntil} <= ${now.toISOString()}::timestamptz`,
				sql`${jobs.attempts} >= ${jobs.maxAttempts}`,
			),
		)
}
