import { inOrderOfOccurrence, type StatusEvent, shipmentStatus } from './shipment-status.ts'

/** When the delivery that stands happened; null while nothing is delivered, or when it was undone. */
export const deliveredAt = (events: readonly StatusEvent[]): Date | null => {
	if (shipmentStatus(events) !== 'delivered') return null
	return events.toSorted(inOrderOfOccurrence).findLast(({ status }) => status === 'delivered')?.occurredAt ?? null
}
