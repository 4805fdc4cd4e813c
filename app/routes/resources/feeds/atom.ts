import { atomOf } from '#app/domain/results/atom.ts'
import type { Route } from './+types/atom.ts'
import { feedOf } from './feed.server.ts'

export async function loader(args: Route.LoaderArgs) {
	const feed = atomOf(await feedOf(args, 'atom'))
	return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
