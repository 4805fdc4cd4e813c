import { DueSlip } from '#app/components/due-slip.tsx'
import { carrierOf, carrierPage, isCarrier } from '#app/domain/prizes/carrier.ts'
import type { ShipmentRecord } from '#app/domain/prizes/prize-records.server.ts'
import { shipmentStatus } from '#app/domain/prizes/shipment-status.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { StatusStamp } from './status-stamp.tsx'

/** A journey with its whole number and the carrier's own page: for those who ship. */
export function JourneySlip({ shipment, silent }: { shipment: ShipmentRecord; silent: boolean }) {
	const t = useTexts('organise-prizes')
	const states = useTexts('states')
	const format = useFormat()
	const { carrier, trackingNumber, fromTown, toTown, toCountry, createdAt, events } = shipment
	const page = isCarrier(carrier) && trackingNumber ? carrierPage(carrier, trackingNumber) : null
	const name = (isCarrier(carrier) && carrierOf(carrier).name) || t('other-carrier')
	const number = page ? (
		<a href={page} rel="noreferrer">
			{trackingNumber}
		</a>
	) : (
		trackingNumber
	)
	return (
		<DueSlip
			title={[fromTown, toTown].filter(Boolean).join(' – ')}
			country={toCountry}
			lead={
				<>
					{name} {number}
					{silent && ` · ${t('no-news')}`}
				</>
			}
			stamp={<StatusStamp status={shipmentStatus(events)} />}
			events={[
				...(events.length === 0 ? [{ when: createdAt, label: t('shipment-made') }] : []),
				...events.map(({ occurredAt, status, town, country }) => ({
					when: occurredAt,
					label: states(`shipment.${status}`),
					place: [town && isolated(town), country && format.country(country)].filter(Boolean).join(', '),
				})),
			]}
		/>
	)
}
