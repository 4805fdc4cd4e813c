import type { ServerBuild } from 'react-router'
import type { Context } from '#app/domain/shared/context.server.ts'
import { makeChangeStreams } from '#app/http/change-streams.server.ts'
import { freshnessOf } from '#app/http/freshness.server.ts'
import { pageCache } from '#app/http/page-cache.server.ts'
import type { Reach } from '#app/http/reach.server.ts'
import { requestHandler } from '#app/http/request-handler.server.ts'

export type Ask = (path: string, cookie?: string, fields?: Readonly<Record<string, string>>) => Promise<Response>

/** A server just started, with an empty cache, that is asked without a wire. */
export function askedAnew(context: Context, build: ServerBuild, more: Readonly<Record<string, string>> = {}): Ask {
	const freshness = freshnessOf(context)
	const streams = makeChangeStreams(freshness, context)
	const reach: Reach = { whileHere: (work) => work(), stop: () => {} }
	const handle = requestHandler(context, build, { freshness, cache: pageCache(freshness), streams, reach })
	return (path, cookie, fields) => {
		const headers = { 'accept-language': 'en', ...more, ...(cookie && { cookie }) }
		const post = fields && { method: 'POST', body: new URLSearchParams(fields) }
		return handle(new Request(new URL(path, context.origin), { headers, ...post }), '127.0.0.1')
	}
}
