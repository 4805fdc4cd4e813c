import type { Texts } from '#app/domain/contest/edition.ts'
import type { ShipmentStatus, TrackingStatus } from './shipment-status.ts'
import type { Coordinates } from './town.ts'

/** A town and its country: all that the public may know of a place. */
export interface PublicPlace {
	readonly town: string
	readonly country: string
}

/** What the library says of its arrival, once somebody has looked at it. */
export interface ShownArrival {
	readonly thanks: string | null
	readonly language: string | null
	readonly photo: {
		readonly id: string
		readonly width: number
		readonly height: number
		readonly placeholder: string | null
	} | null
	readonly altText: string
}

/** What is known of the way of a parcel. */
export interface PublicJourney {
	readonly number: string
	readonly from: PublicPlace | null
	readonly to: PublicPlace
	readonly events: readonly {
		readonly status: TrackingStatus
		readonly occurredAt: Date
		readonly town: string | null
		readonly country: string | null
	}[]
}

/** One of the parcels that a prize travels in. */
export interface TrackedParcel extends PublicJourney {
	readonly part: number
	readonly status: ShipmentStatus
	readonly deliveredAt: Date | null
}

/** Its own journey is that of the parcel that says where it stands. */
export interface TrackedPrize extends PublicJourney {
	readonly id: string
	readonly names: Texts
	readonly country: string
	readonly library: { readonly slug: string; readonly name: string; readonly place: string; readonly country: string }
	readonly at: Coordinates | null
	readonly status: ShipmentStatus
	readonly deliveredAt: Date | null
	readonly arrival: ShownArrival | null
	readonly parcels: readonly TrackedParcel[]
}
