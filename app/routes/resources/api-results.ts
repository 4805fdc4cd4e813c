import { correctionShape, winnerShape } from '#app/domain/results/api-shapes.ts'
import { publishedCorrections } from '#app/domain/results/correction-queries.server.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import type { Route } from './+types/api-results.ts'

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await announcedEdition(args)
	const countries = []
	for (const winner of await winnersOf(context.db, edition)) {
		const result = await countryResult(context.db, edition, winner.country)
		countries.push(winnerShape(context.origin, edition, winner, result))
	}
	const corrections = (await publishedCorrections(context.db, edition.id)).map(correctionShape)
	const announcedAt = edition.announcedFrom?.toISOString() ?? null
	return Response.json({ edition: edition.slug, announcedAt, countries, corrections })
}
