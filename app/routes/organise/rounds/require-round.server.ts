import { type RouteArgs, requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'

/** The organiser, and the round of the URL by its place among the others. */
export async function requireRound(args: RouteArgs) {
	const asked = await requireOrganiserOf(args)
	const round = asked.edition.rounds.find(({ position }) => String(position) === args.params.round)
	if (!round) throw notFound()
	return { ...asked, round, base: `/organise/editions/${asked.edition.slug}/rounds` }
}
