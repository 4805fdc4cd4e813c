import type { Edition } from '#app/domain/contest/edition.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { dangerousGoods } from './battery.ts'
import { carrierOf, isCarrier } from './carrier.ts'
import type { ParcelLabel } from './parcel-label.ts'
import { type ParcelToPack, parcelsToPack } from './parcels-to-pack.server.ts'
import { addressLines } from './postal-address.ts'
import { prizeRulesOf } from './prize-rules.server.ts'
import { type ReadingRefusal, readAddress } from './read-address.server.ts'

/** The labels of the chosen parcels. Each address that stands on one was read, and that is on record. */
export async function readLabels(
	context: ActingContext,
	edition: Edition,
	shipmentIds: readonly string[],
): Promise<Outcome<ParcelLabel[], ReadingRefusal | 'nothing-chosen'>> {
	const now = await context.clock(context.db)
	const parcels = (await parcelsToPack(context.db, edition, now)).filter(({ shipment }) =>
		shipmentIds.includes(shipment.id),
	)
	if (parcels.length === 0) return refuse('nothing-chosen')
	const { sender } = await prizeRulesOf(context.db, edition.id)
	const labels: ParcelLabel[] = []
	for (const parcel of parcels) {
		const { id } = parcel.prize
		const known = labels.find((_, at) => parcels[at]?.prize.id === id)
		if (known) {
			labels.push({ ...labelOf(parcel, sender), to: known.to, phone: known.phone })
			continue
		}
		const address = await readAddress(context, { prizeId: id, editionId: edition.id })
		if (!address.ok) return address
		const to = [...addressLines(address.value), countryName(address.value.country)]
		labels.push({ ...labelOf(parcel, sender), to, phone: address.value.phone })
	}
	return ok(labels)
}

const labelOf = ({ prize, shipment, of }: ParcelToPack, sender: string): Omit<ParcelLabel, 'to' | 'phone'> => ({
	from: sender ? sender.split('\n') : [`${shipment.fromTown}, ${countryName(shipment.fromCountry)}`],
	carrier: isCarrier(shipment.carrier) ? carrierOf(shipment.carrier).name : '',
	number: shipment.trackingNumber,
	reference: prize.serial,
	part: shipment.part,
	of,
	goods: dangerousGoods(prize.packed.battery),
})

/** In the language of the post, as the Universal Postal Convention has it read by everybody on the way. */
const countryName = (code: string): string =>
	(new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code).toUpperCase()
