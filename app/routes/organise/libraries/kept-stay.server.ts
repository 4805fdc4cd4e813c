import { staysOf } from '#app/domain/libraries/keeping-queries.server.ts'
import type { RouteArgs } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { keptLibrary } from './kept-library.server.ts'

/** The library's stay in a network, both in the URL, with the day on which it began. */
export async function keptStay(args: RouteArgs) {
	const keeping = await keptLibrary(args)
	const stays = await staysOf(keeping.keeper.db, keeping.library.id)
	const stay = stays.find(({ slug, joinedOn }) => slug === args.params.network && joinedOn === args.params.joined)
	if (!stay) throw notFound()
	return { ...keeping, stay }
}
