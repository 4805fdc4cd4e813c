import { isPrivatePath } from './private-path.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Browsers send reports by themselves, some without saying from where; they are counted and change nothing. */
export const reportsPath = '/csp-reports'

/**
 * Whether a request that changes something comes from our own page. Browsers always say so, by Sec-Fetch-Site or Origin;
 * webhooks carry no cookie and prove themselves by signature.
 */
export function comesFromUs(request: Request, origin: string): boolean {
	if (safe.has(request.method)) return true
	const url = new URL(request.url)
	if (url.pathname === reportsPath) return true
	const site = request.headers.get('sec-fetch-site')
	if (site) return site === 'same-origin' || site === 'none'
	const from = request.headers.get('origin')
	// A private page sends no referrer, so its forms come from "null"; nobody else knows its address.
	if (from === 'null') return isPrivatePath(url.pathname)
	return from === null || from === origin || from === url.origin
}
