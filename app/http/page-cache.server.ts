import { createHash } from 'node:crypto'
import { acceptedRegions } from '#app/i18n/accepted-regions.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { type CompressedBody, compressBody, encodingFor, isStream } from './compression.server.ts'
import type { Freshness, Seen } from './freshness.server.ts'
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

/** A page's key, and what `look` said before it is made, so that a change in between makes it stale. */
interface Wanted extends Seen {
	readonly key: string
}

interface MadePage {
	readonly response: Response
	readonly route: string | undefined
}

const isForEverybody = (response: Response): boolean =>
	response.status === 200 && !response.headers.has('set-cookie') && !isStream(response)

const capacity = 2_000
const longest = 10_000

/**
 * Keeps anonymous pages for as long as nothing they show can have changed: until an edition's version row moves
 * (looked at each second, so it works with several processes), until the next phase instant, or ten seconds.
 */
export function pageCache(freshness: Freshness, now: () => number = steadyNow) {
	const pages = new Map<string, CachedPage>()
	const makings = new Map<string, { readonly state: string; readonly page: Promise<CachedPage | null> }>()
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

	const find = ({ key, state }: Wanted): CachedPage | null => ifFresh(key, state)

	/** Without waiting; null also when the contest has to be looked at again. */
	const findAtOnce = (key: string): CachedPage | null => ifFresh(key, freshness.recent()?.state)

	/** Made for somebody else in this state and not ready yet; null when nobody makes it, or for one person only. */
	const underWay = ({ key, state }: Wanted): Promise<CachedPage | null> | null => {
		const making = makings.get(key)
		return making?.state === state ? making.page : null
	}

	/** Whoever asks for the page meanwhile waits for this one: a thousand at once cost as much as one. */
	async function make(wanted: Wanted, work: () => Promise<MadePage>): Promise<CachedPage | Response> {
		const made = work()
		const page = made.then((each) => (isForEverybody(each.response) ? keep(wanted, each) : null))
		const making = { state: wanted.state, page }
		makings.set(wanted.key, making)
		try {
			return (await page) ?? (await made).response
		} finally {
			if (makings.get(wanted.key) === making) makings.delete(wanted.key)
		}
	}

	async function keep({ key, state, changesAt }: Wanted, { response, route }: MadePage): Promise<CachedPage> {
		counts.miss += 1
		response.headers.set('cache-control', 'no-cache')
		response.headers.set('vary', 'accept-language, cookie, accept-encoding')
		const bytes = new Uint8Array(await response.arrayBuffer())
		const page: CachedPage = {
			headers: [...response.headers],
			body: await compressBody(bytes),
			etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
			state,
			route,
			staleAt: Math.min(now() + longest, changesAt),
		}
		if (pages.size >= capacity) pages.delete(pages.keys().next().value ?? key)
		pages.set(key, page)
		return page
	}

	return { counts, find, findAtOnce, underWay, make, look: freshness.look }
}
export type PageCache = ReturnType<typeof pageCache>
