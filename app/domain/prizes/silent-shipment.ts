import type { StatusEvent } from './shipment-status.ts'
import { hasEnded, shipmentStatus } from './shipment-status.ts'

const day = 24 * 60 * 60 * 1000
export const defaultSilentDays = 5

interface TravellingShipment {
	readonly createdAt: Date
	readonly events: readonly StatusEvent[]
}

/** The last news. An event mistakenly dated into the future counts when it arrived, or it would silence the alarm. */
export const lastNewsAt = ({ createdAt, events }: TravellingShipment): Date =>
	new Date(
		Math.max(
			createdAt.getTime(),
			...events.map(({ occurredAt, arrivedAt }) => Math.min(occurredAt.getTime(), arrivedAt.getTime())),
		),
	)

/** From this instant on the organiser is alarmed; null when no more news is to be expected. */
export const silentFrom = (shipment: TravellingShipment, days = defaultSilentDays): Date | null =>
	hasEnded(shipmentStatus(shipment.events)) ? null : new Date(lastNewsAt(shipment).getTime() + days * day)

export const isSilent = (shipment: TravellingShipment, now: Date, days = defaultSilentDays): boolean => {
	const from = silentFrom(shipment, days)
	return from !== null && from <= now
}
