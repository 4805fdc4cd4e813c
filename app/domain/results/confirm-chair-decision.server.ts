import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { chairDecisions, resultBundles } from '#db/schema/index.ts'
import { type FrozenResult, holdClosure } from './find-closure.server.ts'
import { recordWinner } from './record-winner.server.ts'
import { bundleOf } from './result-bundle.ts'
import { settleCountry } from './settle-country.server.ts'
import { settlementOf } from './settlement.ts'
import type { ChairDecision } from './tie-chain.ts'

export type ConfirmRefusal = 'not-found' | 'no-tie-to-decide' | 'not-tied' | 'same-person'

/** The second of the two people a chair's decision takes: the winner is recorded and the bundle says why. */
export function confirmChairDecision(
	context: ActingContext,
	place: { roundId: string; country: string },
): Promise<Outcome<null, ConfirmRefusal>> {
	return context.db.transaction(async (tx) => {
		const result = await holdClosure(tx, place)
		if (!result?.chair) return refuse('not-found')
		if (result.chair.confirmedAt || (await settleCountry(tx, result)).state !== 'chair-needed')
			return refuse('no-tie-to-decide')
		if (result.chair.decidedBy === context.person.id) return refuse('same-person')
		const chair = { winner: result.chair.submissionId, reason: result.chair.reason }
		const { outcome } = settlementOf(result.bundle, result.gone, chair)
		if (outcome.kind !== 'decided') return refuse('not-tied')

		const at = await context.clock(tx)
		await tx
			.update(chairDecisions)
			.set({ confirmedBy: context.person.id, confirmedAt: at })
			.where(eq(chairDecisions.closureId, result.closureId))
		const digest = await putIntoBundle(tx, result, chair)
		const winner = await recordWinner(tx, result, outcome, at)
		await bumpEdition(tx, result.editionId)
		await appendToLog(context, tx, result.editionId, 'chair.confirmed', {
			closure: result.closureId,
			by: context.person.id,
			winner,
			result: digest,
		})
		return ok(null)
	})
}

/** The bundle keeps the first result: a succession's decision stands beside it. */
async function putIntoBundle(tx: Tx, { closureId, bundle, gone }: FrozenResult, chair: ChairDecision): Promise<string> {
	if (bundle.chair || gone.length > 0) return bundle.digests.result
	const decided = bundleOf({ ...bundle, chair, eligiblePartners: bundle.quorum.eligible })
	const digest = decided.digests.result
	await tx.update(resultBundles).set({ bundle: decided, digest }).where(eq(resultBundles.closureId, closureId))
	return digest
}
