import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { announcedEdition } from './announced.server.ts'
import type { RouteArgs } from './guards.server.ts'
import { gone, notFound } from './replies.server.ts'

/**
 * Who has the award of the URL's country now, counted here and with its words still shown. Nobody before the release,
 * where there is no award, and where a result is only recorded: all as unknown as a country that takes no part.
 */
export async function shownWinner(args: RouteArgs) {
	const { context, edition, now } = await announcedEdition(args)
	const { country = '' } = args.params
	const [winner] = await winnersOf(context.db, edition, { country })
	const result = winner?.entry ? await countryResult(context.db, edition, country) : null
	if (!winner?.entry || !result || winner.entry.state === 'hidden') throw notFound()
	const { card } = winner.entry
	if (!card) throw gone()
	return { context, edition, now, winner, card, result }
}
