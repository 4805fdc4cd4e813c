import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { jobs, letters, libraryContacts, submissions } from '#db/schema/index.ts'
import {
	type AnnouncementLetter,
	type Audience,
	audiences,
	type Counted,
	letterOf,
	type Recipient,
} from './announcement-letters.ts'
import { sources } from './announcement-letters-sources.server.ts'

const sourceOf = async (context: Context, db: Db | Tx, editionId: string, audience: Audience): Promise<SQL> =>
	sources[audience]({ editionId, now: await context.clock(db) })

interface Wish {
	readonly editionId: string
	readonly audience: Audience
	readonly after: string
	readonly limit: number
}

/** Rows that somebody may erase meanwhile: they wait, and take the letter along. */
const mayBeErased: readonly Audience[] = ['winners', 'press', 'submitters']

/** The next recipients behind a place, in the order of their ids. */
export async function recipients(
	context: Context,
	db: Db | Tx,
	{ editionId, audience, after, limit }: Wish,
	hold = false,
): Promise<Recipient[]> {
	const source = await sourceOf(context, db, editionId, audience)
	const lock = hold && mayBeErased.includes(audience) ? sql`for share` : sql``
	const rows = await db.execute<Recipient & Record<string, unknown>>(
		sql`select * from (${source}) r where r.id > ${after}::uuid order by r.id limit ${limit} ${lock}`,
	)
	return Array.from(rows)
}

/** The first of each country and language. */
export async function someOfEach(
	context: Context,
	db: Db,
	editionId: string,
	audience: Audience,
): Promise<Recipient[]> {
	const source = await sourceOf(context, db, editionId, audience)
	const rows = await db.execute<Recipient & Record<string, unknown>>(
		sql`select distinct on (r.locale, r.country) * from (${source}) r order by r.locale, r.country, r.id`,
	)
	return Array.from(rows)
}

export async function countRecipients(
	context: Context,
	db: Db,
	editionId: string,
	audience: Audience,
): Promise<Counted[]> {
	const source = await sourceOf(context, db, editionId, audience)
	const rows = await db.execute<{ locale: string | null; country: string | null; count: number }>(
		sql`select r.locale, r.country, count(*)::int as count from (${source}) r group by r.locale, r.country
			order by r.country, r.locale`,
	)
	return Array.from(rows)
}

/** Libraries that took part and have given no address: nobody is told there. */
export async function unreachableLibraries(db: Db, editionId: string): Promise<number> {
	const [row] = await db
		.select({ count: sql<number>`count(distinct ${submissions.libraryId})::int` })
		.from(submissions)
		.leftJoin(libraryContacts, eq(libraryContacts.libraryId, submissions.libraryId))
		.where(and(eq(submissions.editionId, editionId), eq(submissions.state, 'published'), isNull(libraryContacts.email)))
	return row?.count ?? 0
}

export interface Sent {
	readonly queued: number
	readonly sent: number
	readonly failed: number
}

/** How far the letters are, by kind, as they lie in the outbox. */
export async function sentSoFar(db: Db, editionId: string): Promise<ReadonlyMap<AnnouncementLetter, Sent>> {
	const kinds = audiences.map((audience) => letterOf[audience])
	const rows = await db
		.select({
			kind: letters.kind,
			queued: sql<number>`count(*)::int`,
			sent: sql<number>`count(${letters.sentAt})::int`,
			failed: sql<number>`count(${letters.failedAt})::int`,
		})
		.from(letters)
		.where(and(eq(letters.editionId, editionId), inArray(letters.kind, kinds)))
		.groupBy(letters.kind)
	return new Map(rows.map(({ kind, ...sent }) => [kind as AnnouncementLetter, sent]))
}

/** Those that write an edition's letters. */
export const ownJobs = (editionId: string): SQL | undefined =>
	and(eq(jobs.queue, 'result-letters'), sql`${jobs.payload}->>'editionId' = ${editionId}`)

export type SendingState = 'not-begun' | 'under-way' | 'stopped' | 'all-queued'

/** Whether batches still wait; `stopped` when one of them was given up. */
export async function sendingState(context: Context, editionId: string): Promise<SendingState> {
	const now = await context.clock(context.db)
	const all = await context.db
		.select({ runAt: jobs.runAt, doneAt: jobs.doneAt, failedAt: jobs.failedAt })
		.from(jobs)
		.where(ownJobs(editionId))
	if (all.some(({ failedAt }) => failedAt)) return 'stopped'
	if (all.every(({ doneAt, runAt }) => !doneAt && runAt > now)) return 'not-begun'
	return all.some(({ doneAt }) => !doneAt) ? 'under-way' : 'all-queued'
}
