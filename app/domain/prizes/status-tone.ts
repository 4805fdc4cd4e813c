import type { ShipmentStatus } from './shipment-status.ts'

const troubled: ReadonlySet<ShipmentStatus> = new Set([
	'held',
	'delayed',
	'delivery-failed',
	'returned',
	'lost',
	'cancelled',
])

/** Green is there, red needs somebody, blue is on its way. */
export const statusTone = (status: ShipmentStatus): 'green' | 'red' | 'blue' => {
	if (status === 'delivered') return 'green'
	return troubled.has(status) ? 'red' : 'blue'
}
