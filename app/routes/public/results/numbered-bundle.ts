import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import { bundleAnswer } from '#app/http/bundle-answer.server.ts'
import { requestedRound } from '#app/http/requested-round.server.ts'
import type { Route } from './+types/numbered-bundle.ts'

/** Where a ballot was left out: each result the country has had, the first one first. */
export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await announcedEdition(args)
	return bundleAnswer(
		await countryResult(context.db, edition, args.params.country, requestedRound(args.request, edition)),
		args.params.number,
	)
}
