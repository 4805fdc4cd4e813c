import { createHash } from 'node:crypto'
import { type CompressedBody, compressBody } from './compression.server.ts'
import type { Freshness } from './freshness.server.ts'

/** An anonymous page as it was answered, good for one state of the contest. */
export interface CachedPage {
	readonly headers: readonly (readonly [string, string])[]
	readonly body: CompressedBody
	readonly etag: string
	readonly state: string
	readonly staleAt: number
}

const capacity = 2_000
const longest = 10_000

/**
 * Keeps anonymous pages for as long as nothing they show can have changed: until an edition's version row moves
 * (looked at each second, so it works with several processes), until the next phase instant, or ten seconds.
 */
export function pageCache(freshness: Freshness, now: () => number = Date.now) {
	const pages = new Map<string, CachedPage>()

	async function find(key: string): Promise<CachedPage | null> {
		const page = pages.get(key)
		if (!page) return null
		const { state } = await freshness.look()
		if (page.state === state && page.staleAt > now()) return page
		pages.delete(key)
		return null
	}

	/** `state` is what `look` said before the page was made, so that a change in between makes it stale. */
	async function keep(
		key: string,
		response: Response,
		seen: { state: string; changesAt: number },
	): Promise<CachedPage> {
		const bytes = new Uint8Array(await response.arrayBuffer())
		const page: CachedPage = {
			headers: [...response.headers],
			body: await compressBody(bytes),
			etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
			state: seen.state,
			staleAt: Math.min(now() + longest, seen.changesAt),
		}
		if (pages.size >= capacity) pages.delete(pages.keys().next().value ?? key)
		pages.set(key, page)
		return page
	}

	return { find, keep, look: freshness.look }
}
