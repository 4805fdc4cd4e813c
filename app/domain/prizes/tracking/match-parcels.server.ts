import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { prizes, shipments } from '#db/schema/index.ts'
import type { CarrierCode } from '../carrier.ts'
import { normalisedNumber } from '../tracking-number.ts'

export interface KnownShipment {
	readonly id: string
	readonly number: string
	readonly carrier: string
	readonly createdAt: Date
}

export type FindShipments = (number: string, carrier: CarrierCode | null) => readonly KnownShipment[]

/**
 * Finds the edition's shipments by their numbers. One parcel may hold several prizes, so a number may have several
 * shipments; the carrier tells two parcels apart that happen to have the same number.
 */
export async function shipmentsByNumber(db: Db | Tx, editionId: string): Promise<FindShipments> {
	const rows: KnownShipment[] = await db
		.select({
			id: shipments.id,
			number: shipments.trackingNumber,
			carrier: shipments.carrier,
			createdAt: shipments.createdAt,
		})
		.from(shipments)
		.innerJoin(prizes, eq(prizes.id, shipments.prizeId))
		.where(eq(prizes.editionId, editionId))
	const byNumber = new Map<string, KnownShipment[]>()
	for (const row of rows) {
		if (row.number !== '') byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row])
	}
	return (number, carrier) => {
		const alike = byNumber.get(normalisedNumber(number)) ?? []
		const same = carrier === null ? alike : alike.filter((each) => each.carrier === carrier)
		return same.length > 0 ? same : alike
	}
}
