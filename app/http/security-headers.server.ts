import { isIndexed } from './indexed-path.ts'
import { plainPath } from './plain-path.ts'

/** No page loads or runs anything from elsewhere, runs anything that stands in the markup, or may be framed. */
const policy =
	"default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** What other sites may show in a frame: a page without script, form or cookie. */
const embedPolicy =
	"default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors *"

const isEmbed = (path: string): boolean => plainPath(path).startsWith('/embed/')

const privatePaths = /^\/+(receipts|confirmations|guardians|invitations|addresses|arrivals|press|password-resets)\//

export const isPrivatePath = (path: string): boolean => privatePaths.test(plainPath(path))

/** For logs: a private link's token is a secret. */
export const loggedPath = (path: string): string =>
	isPrivatePath(path) ? path.replace(/^(\/+[^/]+\/+)[^/]+/, '$1…') : path

export function setSecurityHeaders(headers: Headers, path: string, secure: boolean): void {
	if (!headers.has('content-security-policy'))
		headers.set('content-security-policy', isEmbed(path) ? embedPolicy : policy)
	headers.set('x-content-type-options', 'nosniff')
	headers.set('referrer-policy', isPrivatePath(path) ? 'no-referrer' : 'same-origin')
	headers.set(
		'permissions-policy',
		'geolocation=(self), camera=(self), microphone=(), publickey-credentials-create=(self), publickey-credentials-get=(self)',
	)
	headers.set('cross-origin-opener-policy', 'same-origin')
	if (secure) headers.set('strict-transport-security', 'max-age=31536000')
	if (isPrivatePath(path)) {
		headers.set('cache-control', 'no-store')
	}
	const isPage = headers.get('content-type')?.startsWith('text/html') === true
	if (isPrivatePath(path) || (isPage && !isIndexed(path))) headers.set('x-robots-tag', 'noindex')
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}
