import { Stamp } from '#app/components/stamp.tsx'
import type { ShipmentStatus } from '#app/domain/prizes/shipment-status.ts'
import { statusTone } from '#app/domain/prizes/status-tone.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export function StatusStamp({ status, at }: { status: ShipmentStatus; at?: Date }) {
	const states = useTexts('states')
	return (
		<Stamp tone={statusTone(status)} at={at} size="small">
			{states(`shipment.${status}`)}
		</Stamp>
	)
}
