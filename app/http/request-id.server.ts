import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const wellFormed = /^[A-Za-z0-9._-]{8,64}$/

/** The proxy's own number of a request, where a trusted one sent it; else one is made. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
	const given = headers['x-request-id']
	return typeof given === 'string' && wellFormed.test(given) ? given : randomBytes(12).toString('base64url')
}
