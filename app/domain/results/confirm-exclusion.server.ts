import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { chairDecisions, exclusions, resultBundles } from '#db/schema/index.ts'
import { type ExclusionConfirmation, exclude, mayConfirmExclusion } from './exclusion.ts'
import type { FrozenResult } from './find-closure.server.ts'
import { holdProposal, type Place, type ProposalRefusal } from './hold-exclusion.server.ts'
import { recordWinner, standingWinner, supersedeWinner } from './record-winner.server.ts'
import type { ResultBundle } from './result-bundle.ts'
import { settlementOf } from './settlement.ts'
import { writeStandings } from './write-standings.server.ts'

export type ConfirmExclusionRefusal = ProposalRefusal | 'same-person' | 'result-changed' | 'ballot-not-found'

/**
 * The second person: the country is counted again without the ballot. The result as it was stays in the exclusion, and
 * is published beside the new one.
 */
export function confirmExclusion(
	context: ActingContext,
	place: Place,
	exclusionId: string,
	{ seen }: ExclusionConfirmation,
): Promise<Outcome<{ winner: string | null }, ConfirmExclusionRefusal>> {
	return context.db.transaction(async (tx) => {
		const held = await holdProposal(tx, place, exclusionId)
		if (!held.ok) return held
		const { result, proposal } = held.value
		const may = mayConfirmExclusion(proposal.proposedBy, context.person.id)
		if (!may.ok) return may
		if (result.bundle.digests.result !== seen) return refuse('result-changed')
		const excluded = exclude(result.bundle, proposal.partner, Buffer.from(context.randomBytes(16)).toString('hex'))
		if (!excluded.ok) return excluded
		const { withBallot: before, without } = excluded.value

		const at = await context.clock(tx)
		await tx
			.update(exclusions)
			.set({ confirmedBy: context.person.id, confirmedAt: at, before })
			.where(eq(exclusions.id, exclusionId))
		await replaceResult(tx, result, without)
		const winner = await settleWinner(tx, result, without, at)
		await bumpEdition(tx, result.editionId)
		await appendToLog(context, tx, result.editionId, 'ballot.exclusion-confirmed', {
			closure: result.closureId,
			exclusion: exclusionId,
			by: context.person.id,
			before: before.digests.result,
			ballots: without.digests.ballots,
			result: without.digests.result,
			winner,
		})
		return ok({ winner })
	})
}

/** A chair's decision stays in the earlier bundle: without the ballot there may be no tie, or another one. */
async function replaceResult(tx: Tx, { closureId }: FrozenResult, bundle: ResultBundle): Promise<void> {
	const digest = bundle.digests.result
	await tx.update(resultBundles).set({ bundle, digest }).where(eq(resultBundles.closureId, closureId))
	await writeStandings(tx, closureId, bundle)
	await tx.delete(chairDecisions).where(eq(chairDecisions.closureId, closureId))
}

/** Records the winner anew where it is another one; nobody has the award while the chair has to decide. */
async function settleWinner(tx: Tx, result: FrozenResult, bundle: ResultBundle, at: Date): Promise<string | null> {
	const { outcome } = settlementOf(bundle, result.gone, null)
	const standing = await standingWinner(tx, result)
	const hasLeft = standing?.submissionId != null && result.gone.includes(standing.submissionId)
	if (hasLeft) return standing.id // a succession is a decision of its own
	if (outcome.kind === 'chair-needed') {
		await supersedeWinner(tx, result, at)
		return null
	}
	const submission = outcome.kind === 'decided' ? outcome.winner : null
	const reason = outcome.kind === 'no-award' ? outcome.reason : null
	const isSame = standing?.submissionId === submission && standing.noAwardReason === reason
	return isSame ? standing.id : recordWinner(tx, result, outcome, at)
}
