import { addSource, changeSecret } from '#app/domain/prizes/tracking/change-source.server.ts'
import type { HookKind } from '#app/domain/prizes/tracking/source-kind.ts'
import type { TestContext } from '#tests/support/context.ts'
import {
	type SentMessage,
	signedByAftership,
	signedBySeventeenTrack,
	signedByUs,
} from '#tests/support/signed-message.ts'
import { shippedPrize } from '../../commands/prizes/prize-in-hand.ts'

export const kinds = ['shelfie', 'aftership', '17track'] as const satisfies readonly HookKind[]

/** Planted where a sender may write what we do not ask for. */
export const planted = 'Planted-Street-17'
const number = 'RR473124829LV'

/** A source of each kind, and how it signs; one parcel is on its way. */
export async function senders(context: TestContext) {
	const { by, contest } = await shippedPrize(context)
	const source = async (kind: HookKind, secret: string) => {
		const added = await addSource(by, contest.id, { kind, name: `A ${kind} sender`, secret })
		if (!added.ok) throw new Error(added.reason)
		const drawn = await changeSecret(by, { sourceId: added.value.id, editionId: contest.id }, secret)
		if (!drawn.ok) throw new Error(drawn.reason)
		return { kind, path: `/hooks/tracking/${added.value.id}`, secret: drawn.value.drawn ?? secret }
	}
	const all = {
		shelfie: await source('shelfie', ''),
		aftership: await source('aftership', 'their secret of 2026'),
		'17track': await source('17track', 'the key of the account'),
	}
	return { senders: all }
}
export type Sender = Awaited<ReturnType<typeof senders>>['senders'][HookKind]

export function signed({ kind }: Sender, secret: string, body: unknown, at = new Date()): SentMessage {
	if (kind === 'shelfie') return signedByUs(secret, body, at)
	return kind === 'aftership' ? signedByAftership(secret, body) : signedBySeventeenTrack(secret, body)
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

/** That the parcel moved, in the sender's own words, with much besides that nobody asked for. */
export function tells(kind: HookKind, id: string, minutes: number): object {
	const occurredAt = minutesAgo(minutes)
	const more = { street: planted, signed_by: planted, phone: planted, [planted]: { [planted]: [planted] } }
	if (kind === 'shelfie') {
		const event = { trackingNumber: number, status: 'in-transit', occurredAt, town: 'Warsaw', country: 'PL' }
		return { id, events: [{ ...event, ...more }], ...more }
	}
	if (kind === 'aftership') {
		const checkpoint = { tag: 'InTransit', checkpoint_time: occurredAt, city: 'Warsaw', country_iso3: 'POL' }
		const msg = { tracking_number: number, checkpoints: [{ ...checkpoint, ...more }], ...more }
		return { event: 'tracking_update', event_id: id, msg, ...more }
	}
	const address = { city: 'Warsaw', country: 'PL', ...more }
	const event = { time_utc: occurredAt, stage: 'Arrival', address, description: planted, ...more }
	const track_info = { tracking: { providers: [{ events: [event], ...more }] }, shipping_info: more }
	return { event: 'TRACKING_UPDATED', data: { number, carrier: 1, tag: id, track_info, ...more } }
}
