import { isPrivatePath } from './security-headers.server.ts'

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Whether a request that changes something comes from our own page. Browsers always say so, by Sec-Fetch-Site or Origin;
 * webhooks carry no cookie and prove themselves by signature.
 */
export function comesFromUs(request: Request, origin: string): boolean {
	if (!unsafe.has(request.method)) return true
	const site = request.headers.get('sec-fetch-site')
	if (site) return site === 'same-origin' || site === 'none'
	const from = request.headers.get('origin')
	const url = new URL(request.url)
	// A private page sends no referrer, so its forms come from "null"; nobody else knows its address.
	if (from === 'null') return isPrivatePath(url.pathname)
	return from === null || from === origin || from === url.origin
}
