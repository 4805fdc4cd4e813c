import { cameToNothing, type ShipmentStatus } from './shipment-status.ts'

/** What can be done with a prize whose winner was superseded. */
export type WayOnward =
	/** It never left, or came back: it can be moved. */
	| 'here'
	/** It is on its way to the former winner: it can be called back, or another unit given. */
	| 'travelling'
	/** The former winner has it: it can be asked back, or another unit given. */
	| 'with-former'
	/** It is gone: another unit can be given. */
	| 'lost'

export function wayOnward(parcels: readonly ShipmentStatus[]): WayOnward {
	if (parcels.includes('delivered')) return 'with-former'
	if (parcels.some((status) => !cameToNothing(status))) return 'travelling'
	return parcels.includes('lost') ? 'lost' : 'here'
}
