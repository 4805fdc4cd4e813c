import { and, eq, inArray, sql } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { arrivals, photos, shipments, winners } from '#db/schema/index.ts'
import type { ArrivalDecision } from './arrival-form.ts'

export type ArrivalDecisionRefusal =
	| 'arrival-not-found'
	| 'content-changed'
	| 'transition-not-allowed'
	| 'photo-not-ready'
	| 'alt-text-missing'

interface Reach {
	readonly arrivalId: string
	readonly editionId: string
	/** Null: all of them. */
	readonly countries: readonly string[] | null
}

/** Shows a library's picture and thanks to everybody, or to nobody; either can be changed again. */
export const decideArrival = (
	context: ActingContext,
	{ arrivalId, editionId, countries }: Reach,
	{ verdict, altText, revision }: ArrivalDecision,
): Promise<Outcome<null, ArrivalDecisionRefusal>> =>
	context.db.transaction(async (tx) => {
		const theirs = tx
			.select({ id: shipments.id })
			.from(shipments)
			.innerJoin(winners, eq(winners.id, shipments.winnerId))
			.where(countries ? inArray(winners.country, [...countries]) : undefined)
		const [arrival] = await tx
			.select()
			.from(arrivals)
			.where(
				and(
					eq(sql`${arrivals.id}::text`, arrivalId),
					eq(arrivals.editionId, editionId),
					inArray(arrivals.shipmentId, theirs),
				),
			)
			.for('update')
		if (!arrival) return refuse('arrival-not-found')
		if (arrival.state === 'open' || arrival.state === 'withdrawn') return refuse('transition-not-allowed')
		if (arrival.revision !== revision) return refuse('content-changed')
		const [photo] = arrival.photoId ? await tx.select().from(photos).where(eq(photos.id, arrival.photoId)) : []
		if (verdict === 'published' && photo && photo.state !== 'ready') return refuse('photo-not-ready')
		if (verdict === 'published' && photo && !altText) return refuse('alt-text-missing')

		const now = await context.clock(tx)
		const by = context.person.id
		const decision = { state: verdict, altText: altText ?? arrival.altText, decidedAt: now, decidedBy: by }
		await tx.update(arrivals).set(decision).where(eq(arrivals.id, arrival.id))
		if (verdict === 'published' && photo) {
			const key = `${photo.id} ${revision}`
			await enqueueJob(context, tx, { queue: 'release-photo', payload: { photoId: photo.id }, key })
		}
		await bumpEdition(tx, editionId)
		await appendToLog(context, tx, editionId, 'arrival.decided', { by, arrival: arrival.id, verdict })
		return ok(null)
	})
