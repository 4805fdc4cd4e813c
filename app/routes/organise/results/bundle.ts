import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { bundleAnswer } from '#app/http/bundle-answer.server.ts'
import { requireRoundCountry } from '../round-country.server.ts'
import type { Route } from './+types/bundle.ts'

/** For organisers, before anybody else may have it. */
export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, country } = await requireRoundCountry(args)
	return bundleAnswer(await countryResult(organiser.db, edition, country), args.params.number)
}
