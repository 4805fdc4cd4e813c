import { ballotOwners } from '#app/domain/results/ballot-owners.server.ts'
import { nameIn } from '#app/domain/results/replaced-result.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import type { RouteArgs } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { requireRoundCountry } from '../round-country.server.ts'

/** The organiser, the result of the URL's country, and whose its ballots are. */
export async function requireResult(args: RouteArgs) {
	const asked = await requireRoundCountry(args)
	const result = await countryResult(asked.organiser.db, asked.edition, asked.country)
	if (!result) throw notFound()
	const owners = await ballotOwners(asked.organiser.db, asked.place)
	/** A partner by its own name, and how the file calls it where that is another one. */
	const known = (partner: string): string => {
		const [own, called] = [owners[partner], nameIn(result.bundle, partner)]
		return own === undefined || own === called ? called : `${own} (${called})`
	}
	return { ...asked, result, known }
}
