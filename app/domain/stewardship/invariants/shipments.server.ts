import { and, asc, count, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { shipmentStatus } from '#app/domain/prizes/shipment-status.ts'
import type { Db } from '#db/client.server.ts'
import { logEntries, prizes, shipments, trackingEvents } from '#db/schema/index.ts'
import type { Violation } from './violation.ts'

/** 5. No tracking event without a shipment, no shipment without a given prize, no prize given twice. */
export async function shipmentViolations(db: Db): Promise<Violation[]> {
	const events = await db
		.select({ event: trackingEvents.id })
		.from(trackingEvents)
		.leftJoin(shipments, eq(shipments.id, trackingEvents.shipmentId))
		.where(isNull(shipments.id))
	const parcels = await db
		.select({ shipment: shipments.id })
		.from(shipments)
		.leftJoin(prizes, eq(prizes.id, shipments.prizeId))
		.where(or(isNull(prizes.id), isNull(prizes.winnerId)))
	return [
		...events.map((where) => ({ invariant: 5 as const, what: 'a tracking event has no shipment', where })),
		...parcels.map((where) => ({ invariant: 5 as const, what: 'a shipment has no given prize', where })),
		...(await givenTwice(db)),
		...(await travellingTwice(db)),
	]
}

async function givenTwice(db: Db): Promise<Violation[]> {
	const prize = sql<string>`${logEntries.body}->>'prize'`
	const logged = await db
		.select({ prize })
		.from(logEntries)
		.where(eq(logEntries.kind, 'prize.given'))
		.groupBy(prize)
		.having(gt(count(), 1))
	const winners = await db
		.select({ winner: sql<string>`${prizes.winnerId}` })
		.from(prizes)
		.where(and(sql`${prizes.winnerId} is not null`))
		.groupBy(prizes.winnerId)
		.having(gt(count(), 1))
	return [
		...logged.map((where) => ({ invariant: 5 as const, what: 'a prize was given twice', where })),
		...winners.map((where) => ({ invariant: 5 as const, what: 'a winner has two prizes', where })),
	]
}

/** Before another journey begins, the one before must have come to nothing. */
async function travellingTwice(db: Db): Promise<Violation[]> {
	const several = await db
		.select({ prizeId: shipments.prizeId })
		.from(shipments)
		.groupBy(shipments.prizeId)
		.having(gt(count(), 1))
	const found: Violation[] = []
	for (const { prizeId } of several) {
		const journeys = await db
			.select({ id: shipments.id })
			.from(shipments)
			.where(eq(shipments.prizeId, prizeId))
			.orderBy(asc(shipments.createdAt), asc(shipments.id))
		for (const { id } of journeys.slice(0, -1)) {
			const events = await db.select().from(trackingEvents).where(eq(trackingEvents.shipmentId, id))
			if (['returned', 'lost', 'cancelled'].includes(shipmentStatus(events))) continue
			found.push({ invariant: 5, what: 'a prize travels twice at once', where: { prize: prizeId, shipment: id } })
		}
	}
	return found
}
