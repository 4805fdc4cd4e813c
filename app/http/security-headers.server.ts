import { isIndexed } from './indexed-path.ts'
import { plainPath } from './plain-path.ts'
import { isPrivatePath } from './private-path.ts'

/** No page loads or runs anything from elsewhere, runs anything that stands in the markup, or may be framed. */
const ours =
	"default-src 'none'; connect-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** What other sites may show in a frame: a page without script, form or cookie. */
const embedded =
	"default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; object-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors *"

/** Of what is no page: nothing it may load. */
const nothing = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

const told = '; report-uri /csp-reports; report-to csp'

/**
 * A page made for one answer runs only scripts that bear its nonce. One that is kept for everybody would show a nonce to
 * everybody, so it runs whatever file of ours it names; docs/decisions/0028.
 */
const policyFor = (path: string, nonce: string | undefined): string =>
	isEmbed(path) ? embedded + told : `${ours}; script-src ${nonce ? `'nonce-${nonce}'` : "'self'"}${told}`

const isEmbed = (path: string): boolean => plainPath(path).startsWith('/embed/')

/** For logs: a private link's token is a secret. */
export const loggedPath = (path: string): string =>
	isPrivatePath(path) ? path.replace(/^(\/+[^/]+\/+)[^/]+/, '$1…') : path

const features =
	'geolocation=(self), clipboard-write=(self), web-share=(self), publickey-credentials-create=(self), publickey-credentials-get=(self), camera=(), microphone=(), payment=(), usb=(), serial=(), hid=(), bluetooth=(), midi=(), display-capture=(), accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=()'

/** On every answer, whoever gives it: the router, a file of the build, a refusal before anything was read. */
export const commonHeaders = (secure: boolean): Readonly<Record<string, string>> => ({
	'content-security-policy': nothing,
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'permissions-policy': features,
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
})

/** Pictures that are everybody's, and pages that stand in others' frames. */
const forOtherSites = /^\/+(embed\/|photos\/|logos\/|officials\/|(.*\/)?share\.jpg$)/

interface Answered {
	readonly path: string
	readonly secure: boolean
	/** Borne by the page's scripts; none on a page that is kept for everybody. */
	readonly nonce?: string | undefined
}

export function setSecurityHeaders(headers: Headers, { path, secure, nonce }: Answered): void {
	const isPage = headers.get('content-type')?.startsWith('text/html') === true
	const own = headers.get('content-security-policy')
	for (const [name, value] of Object.entries(commonHeaders(secure))) headers.set(name, value)
	if (own) headers.set('content-security-policy', own)
	else if (isPage) headers.set('content-security-policy', policyFor(path, nonce))
	if (isPage) headers.set('reporting-endpoints', 'csp="/csp-reports"')
	if (isPrivatePath(path)) {
		headers.set('referrer-policy', 'no-referrer')
		headers.set('cache-control', 'no-store')
	}
	if (isPrivatePath(path) || (isPage && !isIndexed(path))) headers.set('x-robots-tag', 'noindex')
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
	const isPublic = isEmbed(path) || headers.get('cache-control')?.startsWith('public') === true
	if (isPublic && forOtherSites.test(plainPath(path))) headers.set('cross-origin-resource-policy', 'cross-origin')
}
