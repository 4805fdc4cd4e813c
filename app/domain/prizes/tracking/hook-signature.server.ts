import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { fault } from './hook-fault.ts'
import type { HookKind } from './source-kind.ts'

export const windowSeconds = 300

export interface SignedMessage {
	readonly headers: Headers
	readonly body: Uint8Array
}

export type SignatureFault = 'signature-wrong' | 'timestamp-outside-window'

type Verify = (message: SignedMessage, keys: readonly string[], now: Date) => Outcome<null, SignatureFault>

/** `Shelfie-Signature: t=<unix>,v1=<hex>[,v1=<hex>…]`: HMAC-SHA256 of `<t>.<raw body>`; one right v1 is enough. */
const ours: Verify = ({ headers, body }, keys, now) => {
	const parts = (headers.get('shelfie-signature') ?? '').split(',').map((part) => part.trim().split('='))
	const [time = '', ...more] = parts.flatMap(([name, value = '']) => (name === 't' ? value : []))
	const given = parts.flatMap(([name, value = '']) => (name === 'v1' ? value : [])).slice(0, 5)
	if (more.length > 0 || !/^\d{1,12}$/.test(time)) return fault('signature-wrong')
	const expected = keys.map((key) => createHmac('sha256', key).update(`${time}.`).update(body).digest())
	if (!anyEqual(given.map(hex), expected)) return fault('signature-wrong')
	const isNear = Math.abs(now.getTime() / 1000 - Number(time)) <= windowSeconds
	return isNear ? ok(null) : fault('timestamp-outside-window')
}

/** `aftership-hmac-sha256`: base64 of HMAC-SHA256 of the raw body (…/docs/tracking/webhook/webhook-signature). */
const aftership: Verify = ({ headers, body }, keys) => {
	const given = Buffer.from(headers.get('aftership-hmac-sha256') ?? '', 'base64')
	const expected = keys.map((key) => createHmac('sha256', key).update(body).digest())
	return anyEqual([given], expected) ? ok(null) : fault('signature-wrong')
}

/** `sign`: SHA-256 in hex of the raw body, a slash and the key (17TRACK Tracking API v2, Webhook). */
const seventeenTrack: Verify = ({ headers, body }, keys) => {
	const expected = keys.map((key) => createHash('sha256').update(body).update(`/${key}`).digest())
	return anyEqual([hex(headers.get('sign') ?? '')], expected) ? ok(null) : fault('signature-wrong')
}

const verifiers: Readonly<Record<HookKind, Verify>> = { shelfie: ours, aftership, '17track': seventeenTrack }

/** Whether somebody who knows one of the keys wrote exactly these bytes. */
export const verifySignature = (kind: HookKind, ...message: Parameters<Verify>): ReturnType<Verify> =>
	verifiers[kind](...message)

const hex = (text: string): Buffer => Buffer.from(/^[0-9a-f]{64}$/i.test(text) ? text : '', 'hex')

/** Takes as long whichever is right. */
const anyEqual = (given: readonly Buffer[], expected: readonly Buffer[]): boolean =>
	given
		.flatMap((one) => expected.map((other) => one.length === other.length && timingSafeEqual(one, other)))
		.some((isEqual) => isEqual)
