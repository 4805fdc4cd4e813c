import { Section } from '#app/components/section.tsx'
import type { OrganisersPrize } from '#app/domain/prizes/queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { JourneySlip } from './journey-slip.tsx'
import { ShipmentFields } from './shipment-fields.tsx'
import { partsToSend, proposedShipment } from './shipment-proposal.ts'
import { TrackingEventFields } from './tracking-event-fields.tsx'

interface Props {
	readonly prize: OrganisersPrize
	readonly here: string
	readonly origin: { readonly town: string; readonly country: string } | null
	readonly zone: string
	readonly nowThere: string
}

/** Sending the parcels, and what is known of each since. */
export function ShipmentPart({ prize, here, origin, zone, nowThere }: Props) {
	const t = useTexts('organise-prizes')
	const { parcels, earlierShipments } = prize
	const { again, next } = partsToSend(prize)
	const mayShip = prize.addressGivenAt && !prize.addressDeletedAt && !prize.supersededAt
	const [part] = [...again, next]
	return (
		<>
			{parcels.map((parcel) => (
				<section key={parcel.id} className="stack">
					<JourneySlip shipment={parcel} of={parcels.length} silent={prize.silentParcels.includes(parcel)} />
					<details open={parcels.length === 1}>
						<summary>{parcels.length > 1 ? t('event-of-part', { part: parcel.part }) : t('event-title')}</summary>
						<p className="soft">{t('event-lede')}</p>
						<TrackingEventFields
							action={`/organise/shipments/${parcel.id}/tracking-events`}
							zone={zone}
							nowThere={nowThere}
						/>
					</details>
				</section>
			))}
			{mayShip && (
				<Section
					title={again.length > 0 ? t('ship-again') : next > 1 ? t('ship-more') : t('ship-title')}
					lede={again.length > 0 ? t('ship-again-lede') : next > 1 ? t('ship-more-lede') : t('ship-lede')}
				>
					{part === next && next > 1 ? (
						<p>
							<a href={`${here}/shipment?part=${next}`}>{t('ship-part', { part: next })}</a>
						</p>
					) : (
						<ShipmentFields
							action={`${here}/shipment`}
							battery={prize.packed.battery}
							proposed={{ ...proposedShipment(prize, origin), part }}
						/>
					)}
				</Section>
			)}
			{earlierShipments.length > 0 && (
				<Section title={t('earlier')} lede={t('earlier-lede')}>
					<div className="stack">
						{earlierShipments.map((journey) => (
							<JourneySlip key={journey.id} shipment={journey} of={1} silent={false} />
						))}
					</div>
				</Section>
			)}
		</>
	)
}
