import { isAnnounced } from '#app/domain/results/announced.ts'
import { changeStreams } from '#app/http/change-streams.server.ts'
import { publicEdition } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { Route } from './+types/prize-changes.ts'

/** Server-sent events for the tracker: that something changed, not what. Before the announcement nobody learns even that. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const { edition, now } = await publicEdition(args)
	if (!isAnnounced(edition, now)) throw notFound()
	const stream = await args.context.get(changeStreams).open(edition.id, args.request.signal)
	const headers = { 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
	return stream
		? new Response(stream, { headers: { ...headers, 'content-type': 'text/event-stream' } })
		: new Response(null, { status: 503, headers: { ...headers, 'retry-after': '30' } })
}
