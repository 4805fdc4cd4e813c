import { eq } from 'drizzle-orm'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { prizeAddresses, shipments } from '#db/schema/index.ts'
import { carrierOf } from './carrier.ts'
import { changePrize, type PrizeReach } from './change-prize.server.ts'
import { parcelsOf } from './current-shipment.server.ts'
import { letterToLibrary, tellWinnerOfPrize } from './journey-letters.server.ts'
import type { SentParcel } from './prize-form.ts'
import { isSuperseded } from './prize-winner.server.ts'
import { checkTrackingNumber, type TrackingNumberRefusal } from './tracking-number.ts'

export type ShippingRefusal =
	| TrackingNumberRefusal
	| 'prize-not-found'
	| 'prize-not-given'
	| 'address-missing'
	| 'already-shipped'
	| 'parcel-before-missing'
	| 'winner-superseded'

/**
 * Begins the journey of a prize whose address is known, or of one more of its parcels. A part may set out again only when
 * its parcel came to nothing, which the new one then stands for.
 */
export async function shipPrize(
	context: ActingContext,
	reach: Required<PrizeReach>,
	{ trackingNumber, part = 1, ...input }: SentParcel,
): Promise<Outcome<{ id: string }, ShippingRefusal>> {
	const checked = checkTrackingNumber(input.carrier, trackingNumber)
	if (!checked.ok) return checked
	const { number } = checked.value
	return changePrize(context, reach, 'prize.shipped', async (tx, prize, now) => {
		if (!prize.winnerId) return refuse('prize-not-given')
		if (await isSuperseded(tx, prize.winnerId)) return refuse('winner-superseded')
		const [address] = await tx.select().from(prizeAddresses).where(eq(prizeAddresses.prizeId, prize.id))
		if (!address?.sealed) return refuse('address-missing')
		const parcels = await parcelsOf(tx, prize.id)
		const before = parcels.find((each) => each.part === part)
		if (before?.travels) return refuse('already-shipped')
		if (!before && part !== parcels.length + 1) return refuse('parcel-before-missing')

		const [shipment] = await tx
			.insert(shipments)
			.values({
				...input,
				part,
				trackingNumber: number,
				prizeId: prize.id,
				winnerId: prize.winnerId,
				replacesId: before?.id ?? null,
				createdAt: now,
				createdBy: context.person.id,
			})
			.returning({ id: shipments.id })
		if (!shipment) throw new Error('an inserted shipment must come back')
		const of = { prize, winnerId: prize.winnerId }
		const told = await letterToLibrary(context, tx, of, address.askedOf)
		const parcel = { carrier: carrierOf(input.carrier).name || '–', trackingNumber: number }
		if (told)
			await queueLetter(context, tx, {
				...told.letter,
				kind: 'prize-on-its-way',
				params: { ...told.letter.params, ...parcel },
				subjectId: shipment.id,
				onceKey: `prize-on-its-way:${shipment.id}`,
			})
		await tellWinnerOfPrize(context, tx, of, 'winners-prize-set-out', address.askedOf)
		return ok({ value: shipment, logged: { by: context.person.id, shipment: shipment.id, part } })
	})
}
