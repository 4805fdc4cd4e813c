import { and, eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { instantOf } from '#app/domain/contest/wall-clock.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { roundCountries } from '#db/schema/index.ts'
import type { ExtensionInput } from './extension-form.ts'
import { findRound } from './find-round.server.ts'
import { lockRoundCountry } from './lock-round-country.server.ts'
import { roundField } from './round-field.server.ts'
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
		const field = await roundField(tx, round, country)
		if (field.closed) return refuse('already-closed')
		const window = votingWindow(round, round.zone, held.votingCloses)
		const until = instantOf(votingCloses, round.zone)
		if (now < window.opens || !field.ready) return refuse('round-not-open')
		if (until <= window.closes || until <= now) return refuse('extension-not-later')

		const { salt, commitment } = commitTo(context, reason)
		await tx
			.update(roundCountries)
			.set({ votingCloses, extensionReason: reason, extensionSalt: salt })
			.where(and(eq(roundCountries.roundId, roundId), eq(roundCountries.country, country)))
		await bumpEdition(tx, round.editionId)
		await appendToLog(context, tx, round.editionId, 'voting.extended', {
			round: roundId,
			country,
			votingCloses,
			reason: commitment,
			by: context.person.id,
		})
		return ok(null)
	})
}
