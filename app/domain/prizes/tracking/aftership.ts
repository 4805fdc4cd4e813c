import { z } from 'zod'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { fault } from './hook-fault.ts'
import { type Meanings, meaningIn } from './meaning.ts'
import type { SaidEvent, SaidMessage } from './said-event.ts'
import { countrySaid, townSaid } from './said-place.ts'
import { instantSaid, zoneThere } from './said-time.ts'

/*
 * Webhooks of AfterShip Tracking: https://www.aftership.com/docs/tracking/webhook/webhook-specifications (body) and
 * …/tracking/enum/delivery-statuses, …/tracking/enum/delivery-sub-statuses (tags). Members may be added at any time,
 * so only what is needed is looked at.
 */

const Text = z.string().nullish()
const Checkpoint = z.object({
	tag: Text,
	subtag: Text,
	checkpoint_time: Text,
	city: Text,
	country_iso3: Text,
	country_region: Text,
})
const Message = z.object({
	event: z.string(),
	event_id: z.string().max(200).nullish(),
	msg: z.object({
		tracking_number: z.string().min(1).max(100),
		checkpoints: z.array(Checkpoint).max(1_000).nullish(),
	}),
})

/** What else they write about: estimates of the delivery and parcels that wait to be tracked. */
const Other = z.object({ event: z.string() })

/** What a tag means that is told apart no further; `null` says nothing about the parcel. */
const byTag: Meanings = {
	InfoReceived: 'label-created',
	InTransit: 'in-transit',
	OutForDelivery: 'out-for-delivery',
	AvailableForPickup: 'ready-for-pickup',
	AttemptFail: 'delivery-failed',
	Delivered: 'delivered',
	Exception: 'held',
	Expired: null,
	Pending: null,
}

const bySubtag: Meanings = {
	InTransit_002: 'picked-up', // acceptance scan
	Exception_002: 'delivery-failed', // customer moved
	Exception_003: 'delivery-failed', // customer refused
	Exception_004: 'delayed', // customs
	Exception_005: 'delayed', // external factors
	Exception_007: 'delivery-failed', // incorrect address
	Exception_010: 'returned', // returning to sender
	Exception_011: 'returned', // returned to sender
	Exception_013: 'lost',
	Exception_016: 'delayed', // processing issue
	Exception_017: 'delayed', // extreme weather
}

export function readAftership(body: unknown, zone: string): Outcome<SaidMessage, 'shape-unknown'> {
	const message = Message.safeParse(body)
	if (!message.success || message.data.event !== 'tracking_update') {
		const other = Other.safeParse(body)
		const isOther = other.success && other.data.event !== 'tracking_update'
		return isOther ? ok({ id: null, parcels: [] }) : fault('shape-unknown')
	}
	const { event_id, msg } = message.data
	const said = (msg.checkpoints ?? []).map((checkpoint) => eventOf(checkpoint, zone))
	const events = said.flatMap((event) => event ?? [])
	const parcel = { number: msg.tracking_number, carrier: null, events, ignored: said.length - events.length }
	return ok({ id: event_id ?? null, parcels: [parcel] })
}

function eventOf(checkpoint: z.infer<typeof Checkpoint>, zone: string): SaidEvent | null {
	const status = meaningIn(bySubtag, checkpoint.subtag) ?? meaningIn(byTag, checkpoint.tag)
	const country = countrySaid(checkpoint.country_iso3 ?? checkpoint.country_region)
	const occurredAt = instantSaid(checkpoint.checkpoint_time, zoneThere(country, zone))
	return status && occurredAt ? { status, occurredAt, town: townSaid(checkpoint.city), country } : null
}
