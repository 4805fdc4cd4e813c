import { and, count, desc, inArray, max, min, not, type SQL, sql } from 'drizzle-orm'
import { failureText } from '#app/domain/jobs/failure-text.ts'
import { isGivenUp, isOutdone } from '#app/domain/jobs/outdone.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { jobs } from '#db/schema/index.ts'
import { type Subject, subjectsOf } from './subjects.server.ts'
import { mayDismiss, type WorkKind, workKindOf } from './work-kind.ts'

export interface GivenUp {
	/** The newest of the jobs that were promised for the same. */
	readonly id: number
	readonly kind: WorkKind
	readonly queue: string
	readonly subject: Subject | 'gone' | null
	/** Why, in the words of whatever refused; nobody's address. */
	readonly reason: string
	readonly since: Date
	readonly attempts: number
	readonly mayDismiss: boolean
}

/** Further than this nobody reads; what is tried again makes room. */
const mostShown = 200

/** Nobody does it any more, and nobody did it since. */
export const isLeftUndone: SQL | undefined = and(isGivenUp, not(isOutdone))

/** Work that nobody will do unless somebody says so, the latest first. What was promised again and again for the same counts once. */
export async function givenUpWork(context: ActingContext): Promise<{ work: GivenUp[]; more: boolean }> {
	const { queue, payload } = jobs
	const since = min(jobs.failedAt)
	const rows = await context.db
		.select({
			...{ queue, payload, since, id: max(jobs.id), attempts: sql<number>`sum(${jobs.attempts})::int` },
			reason: sql<string | null>`(array_agg(${jobs.lastError} order by ${jobs.id} desc))[1]`,
		})
		.from(jobs)
		.where(isLeftUndone)
		.groupBy(queue, payload)
		.orderBy(desc(since), desc(max(jobs.id)))
		.limit(mostShown + 1)
	const shown = rows.slice(0, mostShown)
	const subjectOf = await subjectsOf(
		context.db,
		shown.map((row) => row.payload),
		context.person.id,
	)
	const work = shown.map(({ id, queue, payload, since, attempts, reason }): GivenUp => {
		const subject = subjectOf(payload)
		const standing = subject === null ? 'nothing' : subject === 'gone' ? 'gone' : 'there'
		return {
			...{ id: id ?? 0, kind: workKindOf(queue), queue, subject, attempts },
			since: since ?? new Date(0),
			reason: failureText(reason ?? ''),
			mayDismiss: mayDismiss(queue, payload, standing),
		}
	})
	return { work, more: rows.length > mostShown }
}

/** How much there is, and since when. */
export async function countGivenUp(db: Db): Promise<{ count: number; since: Date | null }> {
	const same = db
		.select({ since: min(jobs.failedAt).as('since') })
		.from(jobs)
		.where(isLeftUndone)
		.groupBy(jobs.queue, jobs.payload)
		.as('same')
	const [row] = await db
		.select({ count: count(), since: sql<Date | null>`min(${same.since})`.mapWith(jobs.failedAt) })
		.from(same)
	return { count: row?.count ?? 0, since: row?.since ?? null }
}

export const ofQueues = (queues: readonly string[]): SQL => inArray(jobs.queue, [...queues])

/** All that was given up of the same work as this job. */
export const sameAs = (id: string): SQL =>
	sql`(${jobs.queue}, ${jobs.payload}) in (select one.queue, one.payload from ${jobs} one where one.id::text = ${id})`
