import { z } from 'zod'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { fault } from './hook-fault.ts'
import { type Meanings, meaningIn } from './meaning.ts'
import type { SaidEvent, SaidMessage } from './said-event.ts'
import { countrySaid, knownTownIn, townSaid } from './said-place.ts'
import { instantSaid, zoneThere } from './said-time.ts'

/*
 * Webhooks of the 17TRACK Tracking API v2: https://api.17track.net/en/doc?version=v2.2 (Webhook; Main status and sub
 * status; Key milestones). An address may hold a street: town and country alone are read.
 */

const Text = z.string().nullish()
const Event = z.object({
	time_utc: Text,
	time_iso: Text,
	stage: Text,
	sub_status: Text,
	location: Text,
	address: z.object({ city: Text, country: Text }).nullish(),
})
const Provider = z.object({ events: z.array(Event).max(1_000).nullish() })
const Message = z.object({
	event: z.literal('TRACKING_UPDATED'),
	data: z.object({
		number: z.string().min(1).max(100),
		track_info: z
			.object({ tracking: z.object({ providers: z.array(Provider).max(20).nullish() }).nullish() })
			.nullish(),
	}),
})
const Stopped = z.object({ event: z.literal('TRACKING_STOPPED') })

const byStage: Meanings = {
	InfoReceived: 'label-created',
	PickedUp: 'picked-up',
	Departure: 'in-transit',
	Arrival: 'in-transit',
	AvailableForPickup: 'ready-for-pickup',
	OutForDelivery: 'out-for-delivery',
	Delivered: 'delivered',
	Returning: 'returned',
	Returned: 'returned',
}

/** By the main status before the underscore; `NotFound` and `Expired` say nothing about the parcel. */
const byMainStatus: Meanings = {
	InfoReceived: 'label-created',
	InTransit: 'in-transit',
	AvailableForPickup: 'ready-for-pickup',
	OutForDelivery: 'out-for-delivery',
	DeliveryFailure: 'delivery-failed',
	Delivered: 'delivered',
	Exception: 'held',
}

const bySubStatus: Meanings = {
	InTransit_PickedUp: 'picked-up',
	InTransit_CustomsRequiringInformation: 'held',
	Exception_Returning: 'returned',
	Exception_Returned: 'returned',
	Exception_NoBody: 'delivery-failed',
	Exception_Rejected: 'delivery-failed',
	Exception_Delayed: 'delayed',
	Exception_Lost: 'lost',
	Exception_Destroyed: 'lost',
	Exception_Cancel: 'cancelled',
}

export function readSeventeenTrack(body: unknown, zone: string): Outcome<SaidMessage, 'shape-unknown'> {
	if (Stopped.safeParse(body).success) return ok({ id: null, parcels: [] })
	const message = Message.safeParse(body)
	if (!message.success) return fault('shape-unknown')
	const { number, track_info } = message.data.data
	const said = (track_info?.tracking?.providers ?? []).flatMap(({ events }) => events ?? [])
	const events = said.flatMap((event) => eventOf(event, zone) ?? [])
	return ok({ id: null, parcels: [{ number, carrier: null, events, ignored: said.length - events.length }] })
}

function eventOf({ sub_status, stage, ...event }: z.infer<typeof Event>, zone: string): SaidEvent | null {
	const [main = ''] = (sub_status ?? '').split('_')
	const status = meaningIn(bySubStatus, sub_status) ?? meaningIn(byStage, stage) ?? meaningIn(byMainStatus, main)
	const country = countrySaid(event.address?.country)
	const occurredAt = instantSaid(event.time_utc ?? event.time_iso, zoneThere(country, zone))
	if (!status || !occurredAt) return null
	const town = townSaid(event.address?.city) ?? knownTownIn(event.location, country)
	return { status, occurredAt, town, country }
}
