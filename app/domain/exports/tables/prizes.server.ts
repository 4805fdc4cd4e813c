import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { textIn } from '#app/domain/contest/edition.ts'
import { organisersPrizes } from '#app/domain/prizes/queries.server.ts'
import { readAddress } from '#app/domain/prizes/read-address.server.ts'
import { prizeAddresses, prizes } from '#db/schema/index.ts'
import type { Batch, Row } from '../export-table.ts'
import { shortTable, type Table } from './table.server.ts'

export const prizesTable = shortTable(async ({ context, edition, locale, now }) => {
	const found = await organisersPrizes(context.db, edition, now)
	return found.flatMap((prize): Row[] => {
		const thing = {
			prize: prize.serial,
			prize_kind: textIn(prize.names, locale).text,
			country: prize.winnerCountry,
			given_at: prize.givenAt,
		}
		if (prize.parcels.length === 0) return [{ ...thing, status: prize.status }]
		return prize.parcels.map((parcel) => ({
			...thing,
			part: parcel.part,
			carrier: parcel.carrier,
			tracking_number: parcel.trackingNumber,
			to_town: parcel.toTown,
			to_country: parcel.toCountry,
			shipped_at: parcel.createdAt,
			status: parcel.status,
			news_at:
				parcel.events.map(({ occurredAt }) => occurredAt).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
		}))
	})
})

/** Each address that goes into the file was read by whoever asked for it, and that is on record like any reading. */
export const addressesTable: Table = {
	count: async ({ context, edition }) => (await sealedIn(context.db, edition.id)).length,
	batches: async function* ({ context, edition }): AsyncGenerator<Batch> {
		for (const { id, serial } of await sealedIn(context.db, edition.id)) {
			const read = await readAddress(context, { prizeId: id, editionId: edition.id })
			if (!read.ok) continue
			const { country, ...address } = read.value
			yield [{ prize: serial, ...address, to_country: country }]
		}
	},
}

type Reading = Parameters<Table['count']>[0]['context']['db']

const sealedIn = (db: Reading, editionId: string) =>
	db
		.select({ id: prizes.id, serial: prizes.serial })
		.from(prizes)
		.innerJoin(prizeAddresses, eq(prizeAddresses.prizeId, prizes.id))
		.where(and(eq(prizes.editionId, editionId), isNotNull(prizeAddresses.sealed)))
		.orderBy(asc(prizes.serial))
