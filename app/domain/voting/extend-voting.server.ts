import { and, eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { instantOf } from '#app/domain/contest/wall-clock.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { closures, roundCountries } from '#db/schema/index.ts'
import type { ExtensionInput } from './extension-form.ts'
import { findRound } from './find-round.server.ts'
import { lockRoundCountry } from './lock-round-country.server.ts'
import { votingWindow } from './voting-window.ts'

export type ExtensionRefusal = 'not-found' | 'already-closed' | 'round-not-open' | 'extension-not-later'

/** Gives a country more time, also after its voting has ended, as long as nobody has closed it. */
export function extendVoting(
	context: ActingContext,
	{ roundId, country }: { roundId: string; country: string },
	{ votingCloses, reason }: ExtensionInput,
): Promise<Outcome<null, ExtensionRefusal>> {
	return context.db.transaction(async (tx) => {
		const held = await lockRoundCountry(tx, roundId, country, 'update')
		const now = await context.clock(tx)
		const round = await findRound(tx, roundId)
		if (!held || !round) return refuse('not-found')
		const here = and(eq(closures.roundId, roundId), eq(closures.country, country))
		const [closure] = await tx.select({ id: closures.id }).from(closures).where(here)
		if (closure) return refuse('already-closed')
		const window = votingWindow(round, round.zone, held.votingCloses)
		const until = instantOf(votingCloses, round.zone)
		if (now < window.opens) return refuse('round-not-open')
		if (until <= window.closes || until <= now) return refuse('extension-not-later')

		await tx
			.update(roundCountries)
			.set({ votingCloses, extensionReason: reason })
			.where(and(eq(roundCountries.roundId, roundId), eq(roundCountries.country, country)))
		await bumpEdition(tx, round.editionId)
		await appendToLog(context, tx, round.editionId, 'voting.extended', {
			round: roundId,
			country,
			votingCloses,
			by: context.person.id,
		})
		return ok(null)
	})
}
