import { ballotOwners } from '#app/domain/results/ballot-owners.server.ts'
import { nameIn } from '#app/domain/results/replaced-result.ts'
import { closedRounds, countryResult } from '#app/domain/results/result-queries.server.ts'
import type { RouteArgs } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { requireRoundCountry } from '../round-country.server.ts'

/** The organiser, the result of the URL's country (of the latest round that is closed, unless one is asked for), and whose its ballots are. */
export async function requireResult(args: RouteArgs) {
	const asked = await requireRoundCountry(args)
	const { country, edition } = asked
	const { db } = asked.organiser
	const closed = await closedRounds(db, edition, country)
	const round = asked.asked ?? edition.rounds.find(({ position }) => position === closed.at(-1))
	const result = round ? await countryResult(db, edition, country, round) : null
	if (!round || !result) throw notFound()
	const place = { roundId: round.id, country }
	const query = edition.rounds.length > 1 ? `?round=${round.position}` : ''
	const owners = await ballotOwners(db, place)
	/** A partner by its own name, and how the file calls it where that is another one. */
	const known = (partner: string): string => {
		const [own, called] = [owners[partner], nameIn(result.bundle, partner)]
		return own === undefined || own === called ? called : `${own} (${called})`
	}
	return { ...asked, round, place, query, result, known }
}
