import { sourcesOf } from '#app/domain/prizes/tracking/source-queries.server.ts'
import { type RouteArgs, requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'

/** The source of the URL, for an organiser of its edition. */
export async function sourceOf(args: RouteArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const source = (await sourcesOf(organiser.db, edition.id)).find(({ id }) => id === args.params.source)
	if (!source) throw notFound()
	const all = `/organise/editions/${edition.slug}/prizes/sources`
	return {
		organiser,
		edition,
		source,
		all,
		here: `${all}/${source.id}`,
		reach: { sourceId: source.id, editionId: edition.id },
	}
}
