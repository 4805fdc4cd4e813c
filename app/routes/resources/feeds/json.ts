import { jsonFeedOf } from '#app/domain/results/json-feed.ts'
import type { Route } from './+types/json.ts'
import { feedOf } from './feed.server.ts'

export async function loader(args: Route.LoaderArgs) {
	const feed = jsonFeedOf(await feedOf(args, 'json'))
	return Response.json(feed, { headers: { 'content-type': 'application/feed+json; charset=utf-8' } })
}
