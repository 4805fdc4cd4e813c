import type { CarrierCode } from '../carrier.ts'
import type { TrackingStatus } from '../shipment-status.ts'

/** One dated fact about a parcel as a source tells it, in our words. */
export interface SaidEvent {
	readonly status: TrackingStatus
	readonly occurredAt: Date
	readonly town: string | null
	/** ISO 3166-1 alpha-2; not only the countries of contests: parcels travel further. */
	readonly country: string | null
}

/** What a source says of one parcel. */
export interface SaidParcel {
	readonly number: string
	/** Tells apart two parcels with the same number. */
	readonly carrier: CarrierCode | null
	readonly events: readonly SaidEvent[]
	/** How much more it said that we have no word for: such events are left out, and counted. */
	readonly ignored: number
}

export interface SaidMessage {
	/** The sender's own id of it. */
	readonly id: string | null
	readonly parcels: readonly SaidParcel[]
}
