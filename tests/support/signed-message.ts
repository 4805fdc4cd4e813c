import { createHash, createHmac } from 'node:crypto'

/** What senders do before they send: each in its own way. */
export interface SentMessage {
	readonly headers: Headers
	readonly body: Uint8Array
}

function bytesOf(body: unknown): Uint8Array {
	if (body instanceof Uint8Array) return body
	return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body))
}

export function signedByUs(secret: string, body: unknown, at: Date): SentMessage {
	const bytes = bytesOf(body)
	const time = Math.floor(at.getTime() / 1000)
	const signature = createHmac('sha256', secret).update(`${time}.`).update(bytes).digest('hex')
	return { headers: new Headers({ 'shelfie-signature': `t=${time},v1=${signature}` }), body: bytes }
}

export function signedByAftership(secret: string, body: unknown): SentMessage {
	const bytes = bytesOf(body)
	const signature = createHmac('sha256', secret).update(bytes).digest('base64')
	return { headers: new Headers({ 'aftership-hmac-sha256': signature }), body: bytes }
}

export function signedBySeventeenTrack(key: string, body: unknown): SentMessage {
	const bytes = bytesOf(body)
	const sign = createHash('sha256').update(bytes).update(`/${key}`).digest('hex')
	return { headers: new Headers({ sign }), body: bytes }
}
