import { and, count, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { cameToNothing, shipmentStatus } from '#app/domain/prizes/shipment-status.ts'
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
	const strayed = db
		.select({ id: shipments.id })
		.from(shipments)
		.leftJoin(prizes, eq(prizes.id, shipments.prizeId))
		.where(or(isNull(prizes.winnerId), ne(prizes.winnerId, shipments.winnerId)))
	const replaced = db.select({ id: shipments.replacesId }).from(shipments).where(isNotNull(shipments.replacesId))
	return [
		...events.map((where) => ({ invariant: 5 as const, what: 'a tracking event has no shipment', where })),
		...(await travelling(db, await strayed)).map((shipment) => ({
			invariant: 5 as const,
			what: 'a shipment has no given prize',
			where: { shipment },
		})),
		...(await givenTwice(db)),
		...(await travelling(db, await replaced)).map((shipment) => ({
			invariant: 5 as const,
			what: 'a prize travels twice at once',
			where: { shipment },
		})),
	]
}

async function givenTwice(db: Db): Promise<Violation[]> {
	const prize = sql<string>`${logEntries.body}->>'prize'`
	const times = sql<number>`sum(case when ${logEntries.kind} = 'prize.given' then 1 else -1 end)`
	const logged = await db
		.select({ prize })
		.from(logEntries)
		.where(inArray(logEntries.kind, ['prize.given', 'prize.taken-back']))
		.groupBy(prize)
		.having(sql`${times} > 1`)
	const winners = await db
		.select({ winner: sql<string>`${prizes.winnerId}` })
		.from(prizes)
		.where(and(isNotNull(prizes.winnerId)))
		.groupBy(prizes.winnerId)
		.having(sql`${count()} > 1`)
	return [
		...logged.map((where) => ({ invariant: 5 as const, what: 'a prize was given twice', where })),
		...winners.map((where) => ({ invariant: 5 as const, what: 'a winner has two prizes', where })),
	]
}

/** Which of these have not come to nothing, though another one stands for them or their winner has the prize no more. */
async function travelling(db: Db, of: readonly { readonly id: string | null }[]): Promise<string[]> {
	const found: string[] = []
	for (const { id } of of) {
		if (!id) continue
		const events = await db.select().from(trackingEvents).where(eq(trackingEvents.shipmentId, id))
		if (!cameToNothing(shipmentStatus(events))) found.push(id)
	}
	return found
}
