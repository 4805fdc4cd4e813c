import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { prizeKinds, prizes, shipments, trackingEvents } from '#db/schema/index.ts'
import { biblio2020 } from '../facts/biblio-2020.ts'

const { serial, names, battery, toTown, toCountry, shipment } = biblio2020.prize

/** Known is only that it was on its way: by rows, because the demo asks no real library for an address. */
export function sendHoverboard(context: Context, editionId: string, winnerId: string): Promise<void> {
	return context.db.transaction(async (tx) => {
		const now = await context.clock(tx)
		const [kind] = await tx.insert(prizeKinds).values({ editionId, names, battery }).returning({ id: prizeKinds.id })
		const [prize] = await tx
			.insert(prizes)
			.values({ editionId, kindId: kind!.id, winnerId, serial, givenAt: now })
			.returning({ id: prizes.id })
		const { carrier, trackingNumber, fromTown, fromCountry, events } = shipment
		const [sent] = await tx
			.insert(shipments)
			.values({
				prizeId: prize!.id,
				winnerId,
				carrier,
				trackingNumber,
				fromTown,
				fromCountry,
				toTown,
				toCountry,
				createdAt: now,
			})
			.returning({ id: shipments.id })
		await tx.insert(trackingEvents).values(
			events.map(({ occurredAt, ...event }) => ({
				...event,
				shipmentId: sent!.id,
				occurredAt: new Date(occurredAt),
				arrivedAt: new Date(occurredAt),
				source: 'organiser' as const,
			})),
		)
		await bumpEdition(tx, editionId)
		await appendToLog(context, tx, editionId, 'prize.given', { prize: prize!.id, winner: winnerId })
		await appendToLog(context, tx, editionId, 'shipment.recorded', { prize: prize!.id, shipment: sent!.id })
	})
}
