import { asc, inArray, sql } from 'drizzle-orm'
import { asRecords } from '#app/domain/libraries/match-libraries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { prizes, shipments, trackingEvents } from '#db/schema/index.ts'
import { inOrderOfOccurrence, type ShipmentStatus, type StatusEvent, shipmentStatus } from '../shipment-status.ts'
import type { SaidEvent } from './said-event.ts'
import type { EventSource } from './source-kind.ts'
import { tellStage } from './tell-stage.server.ts'

/** Who told of the events. */
export interface Told {
	readonly source: EventSource
	readonly sourceId?: string
	/** The person who wrote or brought them. */
	readonly by?: string
}

export interface ShipmentNews {
	readonly shipmentId: string
	readonly events: readonly SaidEvent[]
}

export interface ShipmentChange {
	readonly shipmentId: string
	readonly prizeId: string
	readonly added: number
	readonly status: ShipmentStatus
}

const batch = 2_000

/**
 * The one way by which events come in, whoever tells them: what is known is not written twice, letters go out where a
 * stage was reached that somebody waits for. Locks the prizes; versions and logs are the caller's.
 */
export async function addEvents(
	context: Context,
	tx: Tx,
	news: readonly ShipmentNews[],
	told: Told,
	now: Date,
): Promise<ShipmentChange[]> {
	const ids = news.map(({ shipmentId }) => shipmentId)
	if (ids.length === 0) return []
	const found = await tx.select().from(shipments).where(inArray(shipments.id, ids))
	const prizeIds = [...new Set(found.map(({ prizeId }) => prizeId))]
	const locked = await tx
		.select()
		.from(prizes)
		.where(inArray(prizes.id, prizeIds))
		.orderBy(asc(prizes.id))
		.for('update')
	const before = await eventsOf(tx, ids)
	const added = await insert(tx, news, told, now)
	const after = added.size > 0 ? await eventsOf(tx, [...added.keys()]) : new Map<string, StatusEvent[]>()

	const changes: ShipmentChange[] = []
	for (const shipment of found) {
		const was = shipmentStatus(before.get(shipment.id) ?? [])
		const events = after.get(shipment.id)
		const status = events ? shipmentStatus(events) : was
		const prize = locked.find(({ id }) => id === shipment.prizeId)
		// A former winner's parcel is no news to whoever has the prize now.
		const isTheirs = prize?.winnerId === shipment.winnerId
		if (prize && isTheirs && status !== was)
			await tellStage(context, tx, prize, shipment.id, { status, events: events ?? [] })
		changes.push({ shipmentId: shipment.id, prizeId: shipment.prizeId, added: added.get(shipment.id) ?? 0, status })
	}
	return changes
}

async function eventsOf(tx: Tx, shipmentIds: readonly string[]): Promise<Map<string, StatusEvent[]>> {
	const { shipmentId, status, occurredAt, arrivedAt, arrival } = trackingEvents
	const rows = await tx
		.select({ shipmentId, status, occurredAt, arrivedAt, arrival })
		.from(trackingEvents)
		.where(inArray(shipmentId, [...shipmentIds]))
	const byShipment = new Map<string, StatusEvent[]>()
	for (const { shipmentId: id, ...event } of rows) {
		const known = byShipment.get(id)
		if (known) known.push(event)
		else byShipment.set(id, [event])
	}
	return byShipment
}

/** How many were new for each shipment. What is told at once arrives in the order in which it happened. */
async function insert(
	tx: Tx,
	news: readonly ShipmentNews[],
	{ source, sourceId, by }: Told,
	now: Date,
): Promise<Map<string, number>> {
	const rows = news
		.flatMap(({ shipmentId, events }) => events.map((event) => ({ ...event, shipmentId, arrivedAt: now })))
		.toSorted(inOrderOfOccurrence)
	const added = new Map<string, number>()
	for (let at = 0; at < rows.length; at += batch) {
		const inserted = await tx.execute<{ shipment_id: string }>(sql`
			insert into ${trackingEvents}
				(shipment_id, status, occurred_at, arrived_at, town, country, source, source_id, recorded_by)
			select "shipmentId", status, "occurredAt", "arrivedAt", town, country,
				${source}, ${sourceId ?? null}::uuid, ${by ?? null}::uuid
			from ${asRecords(rows.slice(at, at + batch), columns)}
			on conflict do nothing returning shipment_id`)
		for (const row of inserted) added.set(row.shipment_id, (added.get(row.shipment_id) ?? 0) + 1)
	}
	return added
}

const columns = sql`"shipmentId" uuid, status tracking_status, "occurredAt" timestamptz, "arrivedAt" timestamptz, town text, country text`
