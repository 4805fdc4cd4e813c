import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import type { JobHandler } from '#app/domain/jobs/job-handler.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { prizes, shipments, trackingEvents, trackingSources } from '#db/schema/index.ts'
import { hasEnded, type StatusEvent, shipmentStatus } from '../shipment-status.ts'
import type { PollFailure } from './carrier-adapter.ts'
import { noteHeard } from './note-heard.server.ts'
import { readPolledAnswer } from './own-format.ts'
import { pollPause } from './poll-pause.ts'
import { recordParcels } from './record-parcels.server.ts'
import type { SaidParcel } from './said-event.ts'
import { secretsOf } from './source-secret.server.ts'

type Source = typeof trackingSources.$inferSelect

/** So many numbers are asked about at one time. */
const most = 200

/** By the clock: whichever carrier is due is asked, by one process. */
export async function pollCarriers(context: Context): Promise<void> {
	const now = await context.clock(context.db)
	const due = await context.db
		.select({ id: trackingSources.id, nextAt: trackingSources.nextAt })
		.from(trackingSources)
		.where(
			and(eq(trackingSources.kind, 'polling'), isNull(trackingSources.disabledAt), lte(trackingSources.nextAt, now)),
		)
	for (const { id, nextAt } of due) {
		const key = `${id} ${nextAt?.toISOString()}`
		await enqueueJob(context, context.db, { queue: 'poll-source', payload: { sourceId: id }, key })
	}
}

/** Job: asks one carrier about every parcel that still travels. What it said before it failed counts all the same. */
export const pollSource: JobHandler = async (context, { sourceId = '' }, commit) => {
	const [source] = await context.db.select().from(trackingSources).where(eq(trackingSources.id, sourceId))
	if (!source?.address || source.disabledAt) return
	const { parcels, failure } = await ask(context, source)
	await commit(async (tx) => {
		const now = await context.clock(tx)
		const told = { source: 'polling', sourceId: source.id } as const
		const recorded = await recordParcels(context, tx, source.editionId, parcels, told, now)
		await note(context, tx, source, failure, now)
		if (parcels.length > 0) await noteHeard(context, tx, source, recorded, now)
	})
}

async function ask(context: Context, source: Source): Promise<{ parcels: SaidParcel[]; failure: PollFailure | null }> {
	const [key = ''] = secretsOf(context, source, await context.clock(context.db))
	const parcels: SaidParcel[] = []
	for (const number of await travellingNumbers(context.db, source)) {
		const answer = await context.carriers.ask({ address: source.address ?? '', key, number })
		if (!answer.ok) return { parcels, failure: answer.reason }
		if (answer.value === null) continue
		const said = readPolledAnswer(answer.value, number)
		if (!said.ok) return { parcels, failure: 'answer-damaged' }
		parcels.push(said.value)
	}
	return { parcels, failure: null }
}

/** Of the edition's parcels, and of the source's carrier where it is for one only. */
async function travellingNumbers(db: Db | Tx, { editionId, carrier }: Source): Promise<string[]> {
	const rows = await db
		.select({ id: shipments.id, number: shipments.trackingNumber, event: trackingEvents })
		.from(shipments)
		.innerJoin(prizes, eq(prizes.id, shipments.prizeId))
		.leftJoin(trackingEvents, eq(trackingEvents.shipmentId, shipments.id))
		.where(and(eq(prizes.editionId, editionId), carrier ? eq(shipments.carrier, carrier) : undefined))
		.orderBy(asc(shipments.createdAt))
	const journeys = new Map<string, { number: string; events: StatusEvent[] }>()
	for (const { id, number, event } of rows) {
		const journey = journeys.get(id) ?? { number, events: [] }
		if (event) journey.events.push(event)
		journeys.set(id, journey)
	}
	const travelling = [...journeys.values()].filter(({ events }) => !hasEnded(shipmentStatus(events)))
	const numbers = travelling.map(({ number }) => number).filter(Boolean)
	return [...new Set(numbers)].slice(0, most)
}

/** When it is asked again, and what is in its way: nothing, once it has answered. */
async function note(context: Context, tx: Tx, source: Source, failure: PollFailure | null, now: Date): Promise<void> {
	const failures = failure ? source.failures + 1 : 0
	const chance = (context.randomBytes(1)[0] ?? 0) / 255
	await tx
		.update(trackingSources)
		.set({
			failures,
			failure,
			failingSince: failure ? (source.failingSince ?? now) : null,
			nextAt: new Date(now.getTime() + pollPause(failures, chance)),
		})
		.where(eq(trackingSources.id, source.id))
}
