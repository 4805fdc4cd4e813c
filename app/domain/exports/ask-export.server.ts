import { and, count, eq, inArray, sql } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { exportParts, exports } from '#db/schema/index.ts'
import { exportsAtOnce, isInTheWorks } from './export.ts'
import type { ExportWish } from './export-form.ts'

export const exportQueue = 'make-export'

interface Asked extends ExportWish {
	readonly locale: string
	/** Null: all of them. */
	readonly countries: readonly string[] | null
}

/** Has a file made; that it was asked for, by whom and of what, is on record. */
export const askExport = (
	context: ActingContext,
	edition: Pick<Edition, 'id'>,
	{ kinds, format, marked, locale, countries }: Asked,
): Promise<Outcome<string, 'exports-enough'>> =>
	context.db.transaction(async (tx) => {
		const by = context.person.id
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`exports ${by}`}))`)
		const [running] = await tx
			.select({ exports: count() })
			.from(exports)
			.where(and(eq(exports.askedBy, by), inArray(exports.state, ['waiting', 'working'])))
		if ((running?.exports ?? 0) >= exportsAtOnce) return refuse('exports-enough')
		const [made] = await tx
			.insert(exports)
			.values({
				...{
					editionId: edition.id,
					kinds: [...kinds],
					format,
					marked: marked ?? false,
					locale,
					askedBy: by,
					state: 'waiting',
				},
				countries: countries && [...countries],
				askedAt: await context.clock(tx),
			})
			.returning({ id: exports.id })
		const { id } = made!
		await enqueueJob(context, tx, { queue: exportQueue, payload: { exportId: id } })
		await appendToLog(context, tx, edition.id, 'export.asked', { export: id, kinds, format, countries, by })
		return ok(id)
	})

type Moved = Outcome<null, 'export-gone' | 'export-moved-on'>
type Own = Pick<typeof exports.$inferSelect, 'id' | 'state'> & { isWorkedOn: boolean }

const ofMine = (context: ActingContext, exportId: string, step: (tx: Tx, own: Own) => Promise<Moved>): Promise<Moved> =>
	context.db.transaction(async (tx) => {
		const { id, state, askedBy } = exports
		const [own] = await tx
			.select({ id, state, isWorkedOn })
			.from(exports)
			.where(and(eq(sql`${id}::text`, exportId), eq(askedBy, context.person.id)))
			.for('update')
		return own ? step(tx, own) : refuse('export-gone')
	})

/** Nobody wants it any more: what was written of it goes. */
export const cancelExport = (context: ActingContext, exportId: string): Promise<Moved> =>
	ofMine(context, exportId, async (tx, { id, state }) => {
		if (!isInTheWorks(state)) return refuse('export-moved-on')
		await tx.update(exports).set({ state: 'cancelled' }).where(eq(exports.id, id))
		await tx.delete(exportParts).where(eq(exportParts.exportId, id))
		return ok(null)
	})

/** Begins anew what failed, or what nobody is at any more. */
export const resumeExport = (context: ActingContext, exportId: string): Promise<Moved> =>
	ofMine(context, exportId, async (tx, { id, state, isWorkedOn }) => {
		const stopped = isInTheWorks(state) && !isWorkedOn
		if (state !== 'failed' && !stopped) return refuse('export-moved-on')
		await tx.update(exports).set({ state: 'waiting', done: 0 }).where(eq(exports.id, id))
		await enqueueJob(context, tx, { queue: exportQueue, payload: { exportId: id } })
		return ok(null)
	})

/** Of an export's row: whether somebody will still work on it by itself; jobs that died at every attempt are set aside. */
export const isWorkedOn = sql<boolean>`exists (select from jobs
	where queue = 'make-export' and done_at is null and failed_at is null and payload ->> 'exportId' = exports.id::text)`
