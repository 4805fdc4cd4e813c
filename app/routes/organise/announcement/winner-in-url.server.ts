import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { type RouteArgs, requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'

/** The organiser, and the winner of the country in the URL as it stands now, also one that was not given. */
export async function requireWinner(args: RouteArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const [winner] = await winnersOf(organiser.db, edition, { country: args.params.country ?? '' })
	if (!winner) throw notFound()
	const { country } = winner
	const announcement = `/organise/editions/${edition.slug}/announcement`
	return {
		...{ organiser, edition, now, winner, announcement },
		place: { editionId: edition.id, country },
		here: `${announcement}/countries/${country}`,
	}
}

/** With the citation of the URL. */
export async function requireCitation(args: RouteArgs) {
	const found = await requireWinner(args)
	const citation = found.winner.citations.find(({ id }) => id === args.params.citation)
	if (!citation) throw notFound()
	return {
		...found,
		citation,
		citationPlace: { ...found.place, citationId: citation.id },
		at: `${found.here}/citations/${citation.id}`,
	}
}
