/** What a tracking event can say; in the order of the journey, which settles what nothing else does. */
export const trackingStatuses = [
	'label-created',
	'picked-up',
	'in-transit',
	'held',
	'delayed',
	'out-for-delivery',
	'ready-for-pickup',
	'delivery-failed',
	'delivered',
	'returned',
	'lost',
	'cancelled',
] as const
export type TrackingStatus = (typeof trackingStatuses)[number]

export const shipmentStatuses = ['awaiting-address', 'preparing', ...trackingStatuses] as const
export type ShipmentStatus = (typeof shipmentStatuses)[number]

export interface StatusEvent {
	readonly status: TrackingStatus
	readonly occurredAt: Date
	readonly arrivedAt: Date
	/** Order of arrival within one instant, where it is known. */
	readonly arrival?: number
}

/** Scans come late (a depot's batch, a driver's evening upload); only these say that the parcel went away again. */
const undoesDelivery: ReadonlySet<TrackingStatus> = new Set(['returned', 'lost'])

const ended: ReadonlySet<ShipmentStatus> = new Set(['delivered', 'returned', 'lost', 'cancelled'])

/** No more news is to be expected. */
export const hasEnded = (status: ShipmentStatus): boolean => ended.has(status)

/** Earlier occurrence first, then earlier arrival, then the order of the journey: never the order of the list. */
export const inOrderOfOccurrence = (a: StatusEvent, b: StatusEvent): number =>
	a.occurredAt.getTime() - b.occurredAt.getTime() ||
	a.arrivedAt.getTime() - b.arrivedAt.getTime() ||
	(a.arrival ?? 0) - (b.arrival ?? 0) ||
	trackingStatuses.indexOf(a.status) - trackingStatuses.indexOf(b.status)

/**
 * The latest occurrence decides; carriers deliver events late and out of order. What is delivered stays delivered,
 * whatever is scanned afterwards, unless it is sent back or lost; from then on the latest occurrence decides again
 * (a parcel found or sent anew travels on).
 */
export const shipmentStatus = (events: readonly StatusEvent[]): ShipmentStatus =>
	events
		.toSorted(inOrderOfOccurrence)
		.reduce<ShipmentStatus>(
			(status, event) => (status === 'delivered' && !undoesDelivery.has(event.status) ? status : event.status),
			'preparing',
		)

const nothing: ReadonlySet<ShipmentStatus> = new Set(['returned', 'lost', 'cancelled'])

/** The parcel will not arrive: another one may be sent in its place. */
export const cameToNothing = (status: ShipmentStatus): boolean => nothing.has(status)

/** What needs somebody first, then the stage that is farthest from the goal. */
const tellingFirst: readonly ShipmentStatus[] = [
	'lost',
	'returned',
	'delivery-failed',
	'held',
	'delayed',
	'awaiting-address',
	'preparing',
	'label-created',
	'picked-up',
	'in-transit',
	'out-for-delivery',
	'ready-for-pickup',
	'delivered',
	'cancelled',
]

/**
 * Where a prize in several parcels stands: delivered only when all of them are. One that was cancelled and that no other
 * stands for was not needed after all, and counts only where there is nothing else. Null without parcels.
 */
export const statusOfParcels = (statuses: readonly ShipmentStatus[]): ShipmentStatus | null =>
	tellingFirst.find((status) => statuses.includes(status)) ?? null

interface PrizeJourney {
	readonly hasAddress: boolean
	/** Of its current parcels. */
	readonly parcels: readonly ShipmentStatus[]
}

/** Where a given prize stands, from the question for the address on. */
export const prizeStatus = ({ hasAddress, parcels }: PrizeJourney): ShipmentStatus =>
	statusOfParcels(parcels) ?? (hasAddress ? 'preparing' : 'awaiting-address')
