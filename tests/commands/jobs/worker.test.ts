import { asc, eq } from 'drizzle-orm'
import { describe } from 'vitest'
import { claimJobs } from '#app/domain/jobs/claim-jobs.server.ts'
import { emitDueTicks } from '#app/domain/jobs/cron.server.ts'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import { giveUpLostJobs } from '#app/domain/jobs/finish-job.server.ts'
import type { JobHandlers } from '#app/domain/jobs/job-handler.server.ts'
import { runJob } from '#app/domain/jobs/run-job.server.ts'
import { startWorker } from '#app/domain/jobs/worker.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { attempts, jobs } from '#db/schema/index.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { expect, test } from '#tests/support/test.ts'

/** Leaves a trace that counts how often it was done. */
const leaveTrace: JobHandlers = {
	trace: async (context, { name = '' }, commit) => {
		await commit(async (tx) => {
			const windowStart = await context.clock(tx)
			await tx.insert(attempts).values({ bucket: 'trace', keyHash: name, windowStart, count: 1 })
		})
	},
}

const traces = async (context: Context) =>
	(await context.db.select({ name: attempts.keyHash }).from(attempts).orderBy(asc(attempts.keyHash))).map(
		({ name }) => name,
	)

const promise = (context: Context, name: string, runAt?: Date) =>
	enqueueJob(context, context.db, { queue: 'trace', payload: { name }, key: name, runAt })

const onlyJob = async (context: Context) => {
	const [job] = await context.db.select().from(jobs)
	return job
}

const names = (count: number) => Array.from({ length: count }, (_, i) => `job ${String(i).padStart(3, '0')}`)

describe('a job', () => {
	test('is promised once per key', async ({ context }) => {
		await promise(context, 'job')
		await promise(context, 'job')

		await doDueJobs(context, leaveTrace)

		expect(await traces(context)).toEqual(['job'])
	})

	test('waits for its time', async ({ context }) => {
		await promise(context, 'job', new Date('2026-10-16T13:00:00Z'))
		await doDueJobs(context, leaveTrace)
		expect(await traces(context)).toEqual([])

		context.at('2026-10-16T13:00:00Z')
		await doDueJobs(context, leaveTrace)
		expect(await traces(context)).toEqual(['job'])
	})

	test('that fails leaves nothing behind and is tried again later', async ({ context }) => {
		await promise(context, 'job')
		let working = false
		const handlers: JobHandlers = {
			trace: async (given, payload, commit, job) => {
				await leaveTrace.trace?.(
					given,
					payload,
					(work) =>
						commit(async (tx) => {
							const result = await work(tx)
							if (!working) throw new Error('mail for reader@example.org was refused')
							return result
						}),
					job,
				)
			},
		}
		await doDueJobs(context, handlers)
		expect(await traces(context)).toEqual([])
		expect(await onlyJob(context)).toMatchObject({
			attempts: 1,
			doneAt: null,
			failedAt: null,
			lastError: 'mail for … was refused',
		})

		working = true
		context.at('2026-10-16T12:00:03Z')
		await doDueJobs(context, handlers)
		expect(await traces(context)).toEqual(['job'])
	})

	test('is put aside after its last attempt', async ({ context }) => {
		await promise(context, 'job')
		let times = 0
		const failing: JobHandlers = {
			trace: async () => {
				times += 1
				throw new Error('no')
			},
		}
		for (let hour = 12; hour < 24; hour++) {
			context.at(`2026-10-16T${hour}:00:00Z`)
			await doDueJobs(context, failing)
		}

		for (let day = 17; day < 25; day++) {
			context.at(`2026-10-${day}T00:00:00Z`)
			await doDueJobs(context, failing)
		}
		expect(times).toBe(8)
		expect((await onlyJob(context))?.failedAt).toBeInstanceOf(Date)
	})

	test('whose worker fell silent is done by another, and the silent one keeps nothing of it', async ({ context }) => {
		await promise(context, 'job')
		const queues = ['trace']
		const [silent] = await claimJobs(context, { worker: 'silent', queues, limit: 1 })
		expect(await claimJobs(context, { worker: 'second', queues, limit: 1 })).toEqual([])

		context.at('2026-10-16T12:01:00Z')
		const [second] = await claimJobs(context, { worker: 'second', queues, limit: 1 })
		if (!silent || !second) throw new Error('nothing claimed')
		await runJob(context, leaveTrace, second)
		context.at('2026-10-16T12:02:00Z')
		await runJob(context, leaveTrace, silent)

		expect(await traces(context)).toEqual(['job'])
		expect(context.reported.map(String)).toEqual([`LeaseLost: job ${silent.id} was taken over`])
	})

	test('that kills every worker is given up', async ({ context }) => {
		await promise(context, 'job')
		await context.db.update(jobs).set({ attempts: 7 }).where(eq(jobs.key, 'job'))
		await claimJobs(context, { worker: 'dying', queues: ['trace'], limit: 1 })

		context.at('2026-10-16T12:01:00Z')
		await giveUpLostJobs(context)

		expect((await onlyJob(context))?.failedAt).toEqual(new Date('2026-10-16T12:01:00Z'))
	})
})

describe('workers', () => {
	test('twenty of them do each of a hundred jobs once', async ({ context }) => {
		for (const name of names(100)) await promise(context, name)

		await Promise.all(Array.from({ length: 20 }, () => doDueJobs(context, leaveTrace)))

		expect(await traces(context)).toEqual(names(100))
	})

	test('two of them, running, do each job once and stop with nothing left in hand', async ({ context }) => {
		for (const name of names(40)) await promise(context, name)
		const workers = [startWorker(context, { handlers: leaveTrace }), startWorker(context, { handlers: leaveTrace })]

		await expect.poll(() => traces(context), { timeout: 20_000 }).toEqual(names(40))
		await Promise.all(workers.map((worker) => worker.stop()))

		expect(await context.db.select().from(jobs).where(eq(jobs.attempts, 2))).toEqual([])
	})

	test('lets people go first, but not for ever', async ({ context }) => {
		await promise(context, 'job')
		let asked = 0
		const isBusy = () => ++asked > 0
		const worker = startWorker(context, { handlers: leaveTrace, isBusy })

		await expect.poll(() => traces(context), { timeout: 20_000 }).toEqual(['job'])
		await worker.stop()

		expect(asked).toBeGreaterThanOrEqual(4)
	})
})

describe('work that comes round again', () => {
	const everyHour = [{ name: 'hourly', pattern: '0 * * * *', queue: 'trace' }]
	const promised = async (context: TestContext) =>
		(await context.db.select({ key: jobs.key }).from(jobs)).map(({ key }) => key)

	test('is promised once at each of its times, however many processes look', async ({ context }) => {
		await emitDueTicks(context, everyHour)
		expect(await promised(context)).toEqual([])

		context.at('2026-10-16T13:00:00Z')
		await Promise.all([emitDueTicks(context, everyHour), emitDueTicks(context, everyHour)])
		expect(await promised(context)).toEqual(['hourly 2026-10-16T13:00:00.000Z'])
	})

	test('is promised once when several of its times were missed', async ({ context }) => {
		await emitDueTicks(context, everyHour)
		context.at('2026-10-17T09:30:00Z')
		await emitDueTicks(context, everyHour)
		await emitDueTicks(context, everyHour)

		expect(await promised(context)).toEqual(['hourly 2026-10-16T13:00:00.000Z'])
	})
})
