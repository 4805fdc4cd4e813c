import { and, desc, eq, sql } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { addressReadings, editions, people, prizeAddresses, prizes, shipments } from '#db/schema/index.ts'
import { type PrizeRecord, prizeRecords } from './prize-records.server.ts'
import { prizeWinner } from './prize-winner.server.ts'
import { isSilent } from './silent-shipment.ts'

/** All prizes of an edition as its organisers see them; `silent`: no news for too long. */
export async function organisersPrizes(db: Db | Tx, edition: Pick<Edition, 'id' | 'silentDays'>, now: Date) {
	const records = await prizeRecords(db, eq(prizes.editionId, edition.id))
	return records.map((record) => ({ ...record, ...silence(record, edition, now) }))
}

const silence = ({ parcels }: PrizeRecord, { silentDays }: Pick<Edition, 'silentDays'>, now: Date) => {
	const silentParcels = parcels.filter((parcel) => isSilent(parcel, now, silentDays))
	return { silentParcels, silent: silentParcels.length > 0 }
}

/** One of them, with who was asked for the address and how often it was read; never the address itself. */
export async function organisersPrize(
	db: Db | Tx,
	edition: Pick<Edition, 'id' | 'silentDays'>,
	prizeId: string,
	now: Date,
) {
	const [record] = await prizeRecords(db, and(eq(prizes.editionId, edition.id), eq(sql`${prizes.id}::text`, prizeId)))
	if (!record) return null
	const [asked] = await db
		.select({ of: prizeAddresses.askedOf })
		.from(prizeAddresses)
		.where(eq(prizeAddresses.prizeId, record.id))
	return {
		...record,
		...silence(record, edition, now),
		askedOf: asked?.of || null,
		contact: record.winnerId ? (await prizeWinner(db, record.winnerId)).email : null,
		readings: await db
			.select({ id: addressReadings.id, at: addressReadings.at, by: people.name })
			.from(addressReadings)
			.innerJoin(people, eq(people.id, addressReadings.readBy))
			.where(eq(addressReadings.prizeId, record.id))
			.orderBy(desc(addressReadings.at)),
	}
}
export type OrganisersPrize = NonNullable<Awaited<ReturnType<typeof organisersPrize>>>

/** Where the edition's last parcel set out: the next one most likely starts there too. */
export async function lastOrigin(db: Db | Tx, editionId: string): Promise<{ town: string; country: string } | null> {
	const [last] = await db
		.select({ town: shipments.fromTown, country: shipments.fromCountry })
		.from(shipments)
		.innerJoin(prizes, eq(prizes.id, shipments.prizeId))
		.where(eq(prizes.editionId, editionId))
		.orderBy(desc(shipments.createdAt))
		.limit(1)
	return last ?? null
}

/** The edition and prize that a shipment's URL belongs to. */
export async function placeOfShipment(db: Db | Tx, shipmentId: string) {
	const [place] = await db
		.select({ prizeId: prizes.id, edition: editions.slug })
		.from(shipments)
		.innerJoin(prizes, eq(prizes.id, shipments.prizeId))
		.innerJoin(editions, eq(editions.id, prizes.editionId))
		.where(eq(sql`${shipments.id}::text`, shipmentId))
	return place ?? null
}
