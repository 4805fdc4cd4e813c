import { inOrderOfOccurrence, type StatusEvent, shipmentStatus } from './shipment-status.ts'

/** When the delivery that stands happened; null while nothing is delivered, or when it was undone. */
export const deliveredAt = (events: readonly StatusEvent[]): Date | null => {
	if (shipmentStatus(events) !== 'delivered') return null
	return events.toSorted(inOrderOfOccurrence).findLast(({ status }) => status === 'delivered')?.occurredAt ?? null
}

/** When the last of a prize's parcels arrived; null before that. A parcel that was cancelled was not needed. */
export const allDeliveredAt = (parcels: readonly (readonly StatusEvent[])[]): Date | null => {
	const needed = parcels.filter((events) => shipmentStatus(events) !== 'cancelled').map(deliveredAt)
	const arrivals = needed.flatMap((at) => (at ? [at.getTime()] : []))
	return arrivals.length > 0 && arrivals.length === needed.length ? new Date(Math.max(...arrivals)) : null
}
