import { randomBytes } from 'node:crypto'
import { RouterContextProvider, type ServerBuild } from 'react-router'
import type { Context } from '#app/domain/shared/context.server.ts'
import { isOutage } from '#db/outage.ts'
import { doing } from '../doing.server.ts'
import { type ChangeStreams, changeStreams } from './change-streams.server.ts'
import { closedPage, outage } from './closed-page.server.ts'
import { compressed } from './compression.server.ts'
import { cookiesOf } from './cookies.server.ts'
import type { Freshness } from './freshness.server.ts'
import { localeOf } from './guards.server.ts'
import { arrivedAt, build as built, clientAddress, installation, scriptNonce } from './installation.server.ts'
import { type CachedPage, type PageCache, pageFor, pageKey } from './page-cache.server.ts'
import { plainPath } from './plain-path.ts'
import type { Reach } from './reach.server.ts'
import { inWords } from './refusal-page.server.ts'
import { rememberLanguage } from './remember-language.server.ts'
import { routerFor } from './routers.server.ts'
import { comesFromUs } from './same-origin.server.ts'
import { setSecurityHeaders } from './security-headers.server.ts'
import { sessionCookieNames } from './session.server.ts'
import { slowedDown, tooOften } from './slow-down.server.ts'
import { withTypedBody } from './typed-body.server.ts'

/** A share picture keeps itself, an archive is never kept: they would push a hundred pages out of memory. */
const publicPage =
	/^\/(?!.*\.(jpg|zip)$)($|editions\/(?!.*\/submit)|libraries|networks|feeds\/|api\/|legal\/|embed\/|sitemap)/

/** Answered whatever is away: by these a machine learns that something is. */
const asksHowWeAre = /^\/(healthz|readyz|metrics)$/

interface Arrival {
	readonly client: string
	/** Of the scripts of a page that is made for this request alone. */
	readonly nonce?: string
	/** When the headers came, however long the body takes. */
	readonly arrived: Date
}

interface Served {
	readonly freshness: Freshness
	readonly cache: PageCache
	readonly streams: ChangeStreams
	readonly reach: Reach
}

/** Answers a request: page cache for anonymous visitors, then the router. */
export function requestHandler(context: Context, build: ServerBuild, { freshness, cache, streams, reach }: Served) {
	const secure = context.origin.startsWith('https:')
	const router = routerFor(build)

	async function answer(request: Request, { client, arrived, nonce }: Arrival): Promise<Response> {
		const asked = { path: new URL(request.url).pathname, client, arrived }
		const provider = new RouterContextProvider()
		provider.set(installation, context)
		provider.set(built, build)
		provider.set(arrivedAt, arrived)
		provider.set(clientAddress, client)
		provider.set(changeStreams, streams)
		provider.set(scriptNonce, nonce)
		const met = { seen: false }
		provider.set(outage, met)
		const made =
			(await tooOften(context, asked)) ??
			(await slowedDown(context, asked, await router(asked.path)(request, provider)))
		const response = met.seen && made.status >= 500 ? closedPage(request, build) : await inWords(request, build, made)
		setSecurityHeaders(response.headers, { path: asked.path, secure, nonce })
		return response
	}

	async function answerCached(request: Request, url: URL, arrival: Arrival): Promise<Response> {
		const key = pageKey(url.pathname + url.search, {
			locale: localeOf(request),
			acceptLanguage: request.headers.get('accept-language'),
		})
		const wanted = { key, ...(await cache.look()) }
		const found = cache.find(wanted) ?? (await cache.underWay(wanted)?.catch(() => 'failed' as const))
		// Whoever made it may have gone away: then it is our turn, or another's.
		if (found === 'failed') return answerCached(request, url, arrival)
		if (found) {
			doing().route = found.route
			return fromPage(request, found)
		}
		const made = await cache.make(wanted, async () => ({
			response: await answer(request, arrival),
			route: doing().route,
		}))
		return made instanceof Response ? compressed(request, made) : fromPage(request, made)
	}

	async function serve(request: Request, client: string): Promise<Response> {
		const arrival = { client, arrived: freshness.now() }
		if (!comesFromUs(request, context.origin)) return new Response('Forbidden\n', { status: 403 })
		// Looked at just now; the router would take a private page's "null" for a stranger.
		request.headers.delete('origin')
		const url = new URL(request.url)
		const typed = url.href.includes('%00') ? null : await withTypedBody(request)
		if (!typed) return new Response('Bad request\n', { status: 400 })
		const cookies = cookiesOf(request)
		const anonymous = request.method === 'GET' && !sessionCookieNames.some((name) => cookies.has(name))
		const response =
			anonymous && publicPage.test(plainPath(url.pathname))
				? await answerCached(request, url, arrival)
				: await compressed(request, await answer(typed, { ...arrival, nonce: randomBytes(16).toString('base64url') }))
		return rememberLanguage(url, response)
	}

	function closed(request: Request): Response {
		const response = closedPage(request, build)
		setSecurityHeaders(response.headers, { path: new URL(request.url).pathname, secure })
		return response
	}

	return async (request: Request, client: string): Promise<Response> => {
		if (asksHowWeAre.test(new URL(request.url).pathname)) return serve(request, client)
		try {
			return (await reach.whileHere(() => serve(request, client))) ?? closed(request)
		} catch (error) {
			if (isOutage(error) && !request.signal.aborted) return closed(request)
			throw error
		}
	}
}

function fromPage(request: Request, page: CachedPage): Response {
	const { status, headers, bytes } = pageFor(
		page,
		request.headers.get('accept-encoding'),
		request.headers.get('if-none-match'),
	)
	return new Response(bytes as Uint8Array<ArrayBuffer> | null, { status, headers })
}
