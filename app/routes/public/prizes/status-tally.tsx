import { Stamp } from '#app/components/stamp.tsx'
import { type ShipmentStatus, shipmentStatuses } from '#app/domain/prizes/shipment-status.ts'
import { statusTone } from '#app/domain/prizes/status-tone.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** How many prizes stand where, the furthest first. */
export function StatusTally({ statuses }: { readonly statuses: readonly ShipmentStatus[] }) {
	const t = useTexts('prizes')
	const states = useTexts('states')
	const format = useFormat()
	const there = ['delivered' as const, ...shipmentStatuses.filter((status) => status !== 'delivered').reverse()].filter(
		(status) => statuses.includes(status),
	)
	if (statuses.length < 2) return null
	return (
		<ul className="row tally" aria-label={t('tally')}>
			{there.map((status) => (
				<li key={status}>
					<span className="num">{format.number(statuses.filter((each) => each === status).length)}</span>{' '}
					<Stamp tone={statusTone(status)} size="small">
						{states(`shipment.${status}`)}
					</Stamp>
				</li>
			))}
		</ul>
	)
}
