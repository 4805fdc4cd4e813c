import type { Edition } from '#app/domain/contest/edition.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { organisersPrizes } from './queries.server.ts'
import { cameToNothing } from './shipment-status.ts'

/** Parcels whose address is known and that have not arrived: what a packer has before them. */
export async function parcelsToPack(db: Db | Tx, edition: Pick<Edition, 'id' | 'silentDays'>, now: Date) {
	const prizes = await organisersPrizes(db, edition, now)
	return prizes
		.filter((prize) => prize.addressGivenAt && !prize.addressDeletedAt && !prize.supersededAt)
		.flatMap((prize) => {
			const parcels = prize.parcels.map((shipment) => ({ prize, shipment, of: prize.parcels.length }))
			return parcels.filter(({ shipment }) => shipment.status !== 'delivered' && !cameToNothing(shipment.status))
		})
		.map((parcel) => ({ ...parcel, waits: ['preparing', 'label-created'].includes(parcel.shipment.status) }))
}
export type ParcelToPack = Awaited<ReturnType<typeof parcelsToPack>>[number]

/** Given, with an address, and not in a parcel yet. */
export async function prizesToPack(db: Db | Tx, edition: Pick<Edition, 'id' | 'silentDays'>, now: Date) {
	const prizes = await organisersPrizes(db, edition, now)
	return prizes.filter(
		(prize) => prize.addressGivenAt && !prize.addressDeletedAt && !prize.supersededAt && prize.parcels.length === 0,
	)
}
