import { and, eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { recordCheckpoint } from '#app/domain/log/record-checkpoint.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { findRound } from '#app/domain/voting/find-round.server.ts'
import { lockRoundCountry } from '#app/domain/voting/lock-round-country.server.ts'
import { recordAutomaticRecusals } from '#app/domain/voting/record-automatic-recusals.server.ts'
import { roundState, votingWindow } from '#app/domain/voting/voting-window.ts'
import { closures } from '#db/schema/index.ts'
import { checkpointLetters } from './checkpoint-letters.server.ts'
import { type ClosingRefusal, mayClose } from './closable.ts'
import type { ClosureInput } from './closure-form.ts'
import { ballotsToCount, freezeEligible } from './count-country.server.ts'
import { freezeResult, frozenBundle, nameBallots } from './freeze-result.server.ts'
import { recordWinner } from './record-winner.server.ts'
import { settlementOf } from './settlement.ts'

export type CloseRefusal = ClosingRefusal | 'not-found'
type Place = { readonly roundId: string; readonly country: string }

/**
 * Ends the round for a country and counts it, once: ballots, standings, bundle and winner are frozen together.
 * Closing again, also at the same moment, answers with the closure that is there.
 */
export function closeRound(
	context: ActingContext,
	place: Place,
	{ belowQuorumReason = null }: { [K in keyof ClosureInput]: ClosureInput[K] | null },
): Promise<Outcome<{ closureId: string }, CloseRefusal>> {
	return context.db.transaction(async (tx) => {
		const held = await lockRoundCountry(tx, place.roundId, place.country, 'update')
		const now = await context.clock(tx)
		const round = await findRound(tx, place.roundId)
		if (!held || !round) return refuse('not-found')
		const here = and(eq(closures.roundId, place.roundId), eq(closures.country, place.country))
		const [earlier] = await tx.select({ id: closures.id }).from(closures).where(here)
		if (earlier) return ok({ closureId: earlier.id })

		const where = { round, country: place.country }
		await recordAutomaticRecusals(tx, place, now)
		const eligible = await freezeEligible(tx, where)
		const { voters, counted } = await ballotsToCount(
			tx,
			where,
			eligible.map((each) => each.id),
		)
		const state = roundState(votingWindow(round, round.zone, held.votingCloses), false, now)
		const may = mayClose(
			{
				rules: round.rules,
				demo: round.demo,
				eligiblePartners: voters.length,
				castBallots: counted.length,
				eligibleSubmissions: eligible.length,
			},
			state,
			belowQuorumReason,
		)
		if (!may.ok) return may
		const named = await nameBallots(context, tx, round, counted)
		const bundle = frozenBundle(context, { ...where, eligible, named, eligiblePartners: voters.length })
		const closureId = await freezeResult(tx, { place, bundle, belowQuorumReason, at: now, by: context.person.id })
		const { outcome } = settlementOf(bundle, [])
		if (outcome.kind !== 'chair-needed')
			await recordWinner(tx, { editionId: round.editionId, country: place.country }, outcome, now)
		await bumpEdition(tx, round.editionId)
		await appendToLog(context, tx, round.editionId, 'round.closed', {
			closure: closureId,
			round: round.id,
			country: place.country,
			by: context.person.id,
			...bundle.quorum,
			ballots: bundle.digests.ballots,
			result: bundle.digests.result,
		})
		const reached = await recordCheckpoint(context, tx, round.editionId, place.country)
		for (const { personId, to, checkpoint } of await checkpointLetters(context, tx, reached)) {
			const params = { country: place.country, ballots: counted.length, ...checkpoint }
			const onceKey = `closed:${closureId}:${personId}`
			await queueLetter(context, tx, { ...to, kind: 'round-closed', params, onceKey })
		}
		return ok({ closureId })
	})
}
