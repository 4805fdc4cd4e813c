import { countryRound } from '#app/domain/voting/country-rounds.server.ts'
import { type RouteArgs, requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { requestedRound } from '#app/http/requested-round.server.ts'

/** The organiser, the country of the URL, and its round: the one that is asked for, else the one that it has come to. */
export async function requireRoundCountry(args: RouteArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const country = args.params.country ?? ''
	const current = await countryRound(organiser.db, edition, country, now)
	const asked = requestedRound(args.request, edition)
	const round = asked ?? current
	if (!current || !round) throw notFound()
	const place = { roundId: round.id, country }
	const base = `/organise/editions/${edition.slug}`
	const query = edition.rounds.length > 1 ? `?round=${round.position}` : ''
	return { organiser, edition, round, asked, country, place, now, base, query }
}
