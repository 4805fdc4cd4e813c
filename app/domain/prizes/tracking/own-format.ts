import { z } from 'zod'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { type CarrierCode, isCarrier } from '../carrier.ts'
import { type TrackingStatus, trackingStatuses } from '../shipment-status.ts'
import { fault } from './hook-fault.ts'
import type { SaidEvent, SaidMessage, SaidParcel } from './said-event.ts'
import { countrySaid, townSaid } from './said-place.ts'
import { instantSaid } from './said-time.ts'

/** Our own webhook, told in docs/webhooks.md. */
export const mostEvents = 500

const Event = z.object({
	trackingNumber: z.string().min(1).max(80),
	carrier: z.string().max(40).optional(),
	status: z.string().min(1).max(60),
	/** With an offset: a machine knows where it stands. */
	occurredAt: z.iso.datetime({ offset: true }),
	town: z.string().max(200).nullish(),
	country: z.string().max(3).nullish(),
})
const Message = z.object({
	id: z.string().regex(/^[\w.:-]{1,120}$/),
	events: z.array(Event).min(1).max(mostEvents),
})
type Event = z.infer<typeof Event>

export function readOwnFormat(body: unknown): Outcome<SaidMessage, 'shape-unknown'> {
	const message = Message.safeParse(body)
	if (!message.success) return fault('shape-unknown')
	const parcels = new Map<string, Event[]>()
	for (const event of message.data.events) {
		const key = `${event.trackingNumber} ${carrierSaid(event.carrier)}`
		parcels.set(key, [...(parcels.get(key) ?? []), event])
	}
	return ok({ id: message.data.id, parcels: [...parcels.values()].map((said) => parcelOf(said)) })
}

function parcelOf(said: readonly Event[], number?: string): SaidParcel {
	const events = said.flatMap((event) => eventOf(event) ?? [])
	const [first] = said
	return {
		number: number ?? first?.trackingNumber ?? '',
		carrier: carrierSaid(first?.carrier),
		events,
		ignored: said.length - events.length,
	}
}

/** A status that is not known here yet may be known to a newer version: the rest of the message still counts. */
function eventOf({ status, occurredAt, town, country }: Event): SaidEvent | null {
	const at = instantSaid(occurredAt, 'UTC')
	if (!at || !isTrackingStatus(status)) return null
	return { status, occurredAt: at, town: townSaid(town), country: countrySaid(country) }
}

/** What a carrier that was asked answers: the same events, of the one number. */
const Answer = z.object({ events: z.array(Event.omit({ trackingNumber: true, carrier: true })).max(mostEvents) })

export function readPolledAnswer(body: unknown, number: string): Outcome<SaidParcel, 'shape-unknown'> {
	const answer = Answer.safeParse(body)
	if (!answer.success) return fault('shape-unknown')
	return ok(
		parcelOf(
			answer.data.events.map((event) => ({ ...event, trackingNumber: number })),
			number,
		),
	)
}

export const isTrackingStatus = (text: string): text is TrackingStatus =>
	(trackingStatuses as readonly string[]).includes(text)

const carrierSaid = (text: string | undefined): CarrierCode | null => (text && isCarrier(text) ? text : null)
