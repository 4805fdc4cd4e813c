import { Section } from '#app/components/section.tsx'
import type { OrganisersPrize } from '#app/domain/prizes/queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { JourneySlip } from './journey-slip.tsx'
import { ShipmentFields } from './shipment-fields.tsx'
import { mayTravelAgain, proposedShipment } from './shipment-proposal.ts'
import { TrackingEventFields } from './tracking-event-fields.tsx'

interface Props {
	readonly prize: OrganisersPrize
	readonly here: string
	readonly origin: { readonly town: string; readonly country: string } | null
	readonly zone: string
	readonly nowThere: string
}

/** Sending the parcel, and what is known of it since. */
export function ShipmentPart({ prize, here, origin, zone, nowThere }: Props) {
	const t = useTexts('organise-prizes')
	const { shipment, earlierShipments } = prize
	return (
		<>
			{[...earlierShipments, ...(shipment ? [shipment] : [])].map((journey) => (
				<JourneySlip key={journey.id} shipment={journey} silent={prize.silent && journey === shipment} />
			))}
			{shipment && (
				<Section title={t('event-title')} lede={t('event-lede')}>
					<TrackingEventFields
						action={`/organise/shipments/${shipment.id}/tracking-events`}
						zone={zone}
						nowThere={nowThere}
					/>
				</Section>
			)}
			{prize.addressGivenAt && !prize.addressDeletedAt && mayTravelAgain(prize) && (
				<Section title={t('ship-title')} lede={t('ship-lede')}>
					<ShipmentFields
						action={`${here}/shipment`}
						lithiumBattery={prize.lithiumBattery}
						proposed={proposedShipment(prize, origin)}
					/>
				</Section>
			)}
		</>
	)
}
