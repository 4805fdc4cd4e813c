import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { isAnnounced } from './announced.ts'
import { holdClosure } from './find-closure.server.ts'
import { recordWinner } from './record-winner.server.ts'
import { settleCountry } from './settle-country.server.ts'
import { tellWinner } from './tell-winner.server.ts'

export type SuccessionRefusal = 'not-found' | 'winner-still-there' | 'chair-needed'

/** After a winner left, the next frozen standing succeeds; the earlier winner stays visible as superseded. */
export function succeedWinner(
	context: ActingContext,
	place: { roundId: string; country: string },
): Promise<Outcome<null, SuccessionRefusal>> {
	return context.db.transaction(async (tx) => {
		const result = await holdClosure(tx, place)
		if (!result) return refuse('not-found')
		const { state, outcome, winner: earlier } = await settleCountry(tx, result)
		if (state === 'settled' || state === 'earlier-round') return refuse('winner-still-there')
		if (outcome.kind === 'chair-needed') return refuse('chair-needed')

		const at = await context.clock(tx)
		const winner = await recordWinner(tx, result, outcome, at)
		const edition = await findEditionById(tx, result.editionId)
		if (edition && isAnnounced(edition, at)) await tellWinner(context, tx, edition, winner)
		await bumpEdition(tx, result.editionId)
		await appendToLog(context, tx, result.editionId, 'winner.succeeded', {
			closure: result.closureId,
			by: context.person.id,
			earlier: earlier?.id ?? null,
			winner,
		})
		return ok(null)
	})
}
