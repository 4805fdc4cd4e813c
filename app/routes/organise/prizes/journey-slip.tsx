import { DueSlip } from '#app/components/due-slip.tsx'
import { carrierOf, carrierPage, isCarrier } from '#app/domain/prizes/carrier.ts'
import type { ShipmentRecord } from '#app/domain/prizes/prize-records.server.ts'
import { checkTrackingNumber } from '#app/domain/prizes/tracking-number.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { StatusStamp } from './status-stamp.tsx'

/** A journey with its whole number and the carrier's own page: for those who ship. */
interface Props {
	readonly shipment: ShipmentRecord
	/** How many parcels the prize has now. */
	readonly of: number
	readonly silent: boolean
}

export function JourneySlip({ shipment, of, silent }: Props) {
	const t = useTexts('organise-prizes')
	const states = useTexts('states')
	const format = useFormat()
	const { carrier, trackingNumber, fromTown, toTown, toCountry, createdAt, events, part, recalledAt } = shipment
	const page = isCarrier(carrier) && trackingNumber ? carrierPage(carrier, trackingNumber) : null
	const name = (isCarrier(carrier) && carrierOf(carrier).name) || t('other-carrier')
	const checked = isCarrier(carrier) && trackingNumber ? checkTrackingNumber(carrier, trackingNumber) : null
	const isUnlike = checked?.ok === true && checked.value.warning !== null && carrier !== 'other'
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
					{of > 1 && `${t('part-of', { part, of })} · `}
					{name} {number}
					{silent && ` · ${t('no-news')}`}
					{recalledAt && ` · ${t('recalled', { date: format.date(recalledAt) })}`}
					{isUnlike && <span className="small"> {t('number-unlike', { carrier: name })}</span>}
				</>
			}
			stamp={<StatusStamp status={shipment.status} />}
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
