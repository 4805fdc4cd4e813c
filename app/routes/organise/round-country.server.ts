import { roundOf } from '#app/domain/voting/queries.server.ts'
import { type RouteArgs, requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'

/** The organiser, and the round's country of the URL. */
export async function requireRoundCountry(args: RouteArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const round = roundOf(edition)
	const country = edition.countries.find((each) => each.country === args.params.country)?.country
	if (!round || !country) throw notFound()
	const place = { roundId: round.id, country }
	return { organiser, edition, round, country, place, now, base: `/organise/editions/${edition.slug}` }
}
