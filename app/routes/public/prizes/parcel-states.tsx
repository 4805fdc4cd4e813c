import { Stamp } from '#app/components/stamp.tsx'
import { statusTone } from '#app/domain/prizes/status-tone.ts'
import type { TrackedParcel } from '#app/domain/prizes/tracked-prize.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Where each of a prize's parcels is: the prize is there when all of them are. */
export function ParcelStates({ parcels }: { readonly parcels: readonly TrackedParcel[] }) {
	const t = useTexts('prizes')
	const states = useTexts('states')
	return (
		<span className="row">
			{parcels.map(({ part, status, number }) => (
				<span key={part}>
					{t('parcel', { part, of: parcels.length })} <span className="mono">{number}</span>{' '}
					<Stamp tone={statusTone(status)} size="small">
						{states(`shipment.${status}`)}
					</Stamp>
				</span>
			))}
		</span>
	)
}
