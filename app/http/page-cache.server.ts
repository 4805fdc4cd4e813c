import { createHash } from 'node:crypto'
import { acceptedRegions } from '#app/i18n/accepted-regions.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { type CompressedBody, compressBody, encodingFor } from './compression.server.ts'
import type { Freshness } from './freshness.server.ts'
import { steadyNow } from './steady-time.ts'

/** An anonymous page as it was answered, good for one state of the contest. */
export interface CachedPage {
	readonly headers: readonly (readonly [string, string])[]
	readonly body: CompressedBody
	readonly etag: string
	readonly state: string
	readonly staleAt: number
	/** The pattern of its address. */
	readonly route: string | undefined
}

interface Reader {
	readonly locale: Locale
	readonly acceptLanguage: string | null
}

/** Under which an anonymous page is kept. Only the first page also guesses where its reader is at home. */
export function pageKey(pathAndQuery: string, { locale, acceptLanguage }: Reader): string {
	const regions = /^\/(\?|$)/.test(pathAndQuery) ? acceptedRegions(acceptLanguage, locale).join() : ''
	return `${locale} ${regions} ${pathAndQuery}`
}

/** A page's headers and bytes for whoever accepts these encodings; no bytes when they have it already. */
export function pageFor(page: CachedPage, accepted: string | null, known: string | null) {
	const encoding = encodingFor(accepted)
	const etag = encoding === 'plain' ? page.etag : `${page.etag.slice(0, -1)}-${encoding}"`
	const headers = Object.fromEntries(page.headers)
	headers.etag = etag
	if (known?.includes(etag)) return { status: 304, headers, bytes: null }
	if (encoding !== 'plain') headers['content-encoding'] = encoding
	const bytes = page.body[encoding]
	headers['content-length'] = String(bytes.length)
	return { status: 200, headers, bytes }
}

const capacity = 2_000
const longest = 10_000

/**
 * Keeps anonymous pages for as long as nothing they show can have changed: until an edition's version row moves
 * (looked at each second, so it works with several processes), until the next phase instant, or ten seconds.
 */
export function pageCache(freshness: Freshness, now: () => number = steadyNow) {
	const pages = new Map<string, CachedPage>()
	const counts = { hit: 0, miss: 0 }

	function ifFresh(key: string, state: string | undefined): CachedPage | null {
		const page = pages.get(key)
		if (!page || state === undefined) return null
		if (page.state === state && page.staleAt > now()) {
			counts.hit += 1
			return page
		}
		pages.delete(key)
		return null
	}

	const find = async (key: string): Promise<CachedPage | null> => ifFresh(key, (await freshness.look()).state)

	/** Without waiting; null also when the contest has to be looked at again. */
	const findAtOnce = (key: string): CachedPage | null => ifFresh(key, freshness.recent()?.state)

	/** `state` is what `look` said before the page was made, so that a change in between makes it stale. */
	async function keep(
		key: string,
		response: Response,
		seen: { state: string; changesAt: number },
		route?: string,
	): Promise<CachedPage> {
		counts.miss += 1
		const bytes = new Uint8Array(await response.arrayBuffer())
		const page: CachedPage = {
			headers: [...response.headers],
			body: await compressBody(bytes),
			etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
			state: seen.state,
			route,
			staleAt: Math.min(now() + longest, seen.changesAt),
		}
		if (pages.size >= capacity) pages.delete(pages.keys().next().value ?? key)
		pages.set(key, page)
		return page
	}

	return { counts, find, findAtOnce, keep, look: freshness.look }
}
export type PageCache = ReturnType<typeof pageCache>
