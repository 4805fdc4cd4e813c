import { and, asc, eq, inArray, type SQL } from 'drizzle-orm'
import { isGivenUp } from '#app/domain/jobs/outdone.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { exports, jobs } from '#db/schema/index.ts'
import { ofQueues, sameAs } from './given-up-work.server.ts'
import { subjectsOf } from './subjects.server.ts'
import { mayDismiss, queuesOf, type WorkKind } from './work-kind.ts'

type Job = Pick<typeof jobs.$inferSelect, 'id' | 'queue' | 'payload'>

/** One piece of work begins anew, with all its attempts. Answers how much there was: nothing, when somebody was faster. */
export const takeUpWork = (context: ActingContext, id: string): Promise<number> => takeUp(context, sameAs(id))

/** All of a kind. */
export const takeUpKind = (context: ActingContext, kind: WorkKind): Promise<number> =>
	takeUp(context, ofQueues(queuesOf(kind)))

/** Lets one piece of work be that nobody needs any more, or that comes again by itself; else nothing happens. */
export const dismissWork = (context: ActingContext, id: string): Promise<number> =>
	context.db.transaction(async (tx) => {
		const all = await heldGivenUp(tx, sameAs(id))
		const subjectOf = await subjectsOf(tx, payloadsOf(all), context.person.id)
		const needless = all.filter(({ queue, payload }) => {
			const subject = subjectOf(payload)
			return mayDismiss(queue, payload, subject === null ? 'nothing' : subject === 'gone' ? 'gone' : 'there')
		})
		await drop(tx, needless)
		await record(context, tx, 'work.dismissed', needless)
		return needless.length
	})

const takeUp = (context: ActingContext, which: SQL): Promise<number> =>
	context.db.transaction(async (tx) => {
		const all = await heldGivenUp(tx, which)
		// What was promised several times for the same is done once.
		const newest = [...new Map(all.map((job) => [`${job.queue} ${JSON.stringify(job.payload)}`, job])).values()]
		await drop(
			tx,
			all.filter((job) => !newest.includes(job)),
		)
		await tx
			.update(jobs)
			.set({ failedAt: null, attempts: 0, lockedUntil: null, runAt: await context.clock(tx) })
			.where(inArray(jobs.id, idsOf(newest)))
		await reopenExports(tx, newest)
		await record(context, tx, 'work.taken-up', newest)
		return newest.length
	})

/** In the order in which they were promised, so that two people at it wait for each other. */
const heldGivenUp = (tx: Tx, which: SQL): Promise<Job[]> =>
	tx
		.select({ id: jobs.id, queue: jobs.queue, payload: jobs.payload })
		.from(jobs)
		.where(and(isGivenUp, which))
		.orderBy(asc(jobs.id))
		.for('update')

const idsOf = (all: readonly Job[]) => all.map(({ id }) => id)
const payloadsOf = (all: readonly Job[]) => all.map(({ payload }) => payload)

async function drop(tx: Tx, all: readonly Job[]): Promise<void> {
	if (all.length > 0) await tx.delete(jobs).where(inArray(jobs.id, idsOf(all)))
}

/** A file that could not be made says so itself, and would not be made again. */
async function reopenExports(tx: Tx, all: readonly Job[]): Promise<void> {
	const ids = all.flatMap(({ payload }) => payload.exportId ?? [])
	if (ids.length === 0) return
	await tx
		.update(exports)
		.set({ state: 'waiting', done: 0, finishedAt: null })
		.where(and(inArray(exports.id, ids), eq(exports.state, 'failed')))
}

/** In the log of each edition that it is about; last, as always. */
async function record(context: ActingContext, tx: Tx, deed: string, all: readonly Job[]): Promise<void> {
	const subjectOf = await subjectsOf(tx, payloadsOf(all), context.person.id)
	const editions = new Map<string, Job[]>()
	for (const job of all) {
		const subject = subjectOf(job.payload)
		const id = subject && subject !== 'gone' && subject.edition?.id
		if (id) editions.set(id, [...(editions.get(id) ?? []), job])
	}
	for (const [id, own] of [...editions].sort(([one], [other]) => (one < other ? -1 : 1))) {
		const queues = [...new Set(own.map(({ queue }) => queue))].sort()
		await appendToLog(context, tx, id, deed, { queues, jobs: own.length, by: context.person.id })
	}
}
