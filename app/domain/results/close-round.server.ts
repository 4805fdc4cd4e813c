import { and, eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { isLastRound, nextRound } from '#app/domain/contest/round-order.ts'
import { queueLetters } from '#app/domain/letters/queue-letter.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import { recordCheckpoint } from '#app/domain/log/record-checkpoint.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { digestOf } from '#app/domain/shared/digest.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { findRound } from '#app/domain/voting/find-round.server.ts'
import { giveOutLonglist } from '#app/domain/voting/give-out-longlist.server.ts'
import { holdRound, lockRoundCountry } from '#app/domain/voting/lock-round-country.server.ts'
import { recordAutomaticRecusals } from '#app/domain/voting/record-automatic-recusals.server.ts'
import { roundState, votingWindow } from '#app/domain/voting/voting-window.ts'
import { closures, type LogBody } from '#db/schema/index.ts'
import { checkpointLetters } from './checkpoint-letters.server.ts'
import { type ClosingRefusal, isBelowQuorum, mayClose } from './closable.ts'
import type { ClosureInput } from './closure-form.ts'
import { ballotsToCount, freezeEligible } from './count-country.server.ts'
import { freezeResult, frozenBundle, nameBallots } from './freeze-result.server.ts'
import { recordWinner } from './record-winner.server.ts'
import { outcomeOf, type ResultBundle } from './result-bundle.ts'

export type CloseRefusal = ClosingRefusal | 'not-found'
type Place = { readonly roundId: string; readonly country: string }

/**
 * Ends the round for a country and counts it, once: ballots, standings and bundle are frozen together, of the last
 * round with the winner, of a longlist with those that go on. Closing again, also at the same moment, answers with the
 * closure that is there.
 */
export function closeRound(
	context: ActingContext,
	place: Place,
	{ belowQuorumReason = null }: { [K in keyof ClosureInput]: ClosureInput[K] | null },
): Promise<Outcome<{ closureId: string }, CloseRefusal>> {
	return context.db.transaction(async (tx) => {
		const held = await lockRoundCountry(tx, place.roundId, place.country, 'update')
		const now = await context.clock(tx)
		await holdRound(tx, place.roundId)
		const round = await findRound(tx, place.roundId)
		if (!held || !round) return refuse('not-found')
		const here = and(eq(closures.roundId, place.roundId), eq(closures.country, place.country))
		const [earlier] = await tx.select({ id: closures.id }).from(closures).where(here)
		if (earlier) return ok({ closureId: earlier.id })

		const { field, eligible } = await freezeEligible(tx, round, place.country)
		const where = { round, country: place.country, field }
		await recordAutomaticRecusals(tx, place, now, field.submissions)
		const ids = eligible.map((each) => each.id)
		const { voters, counted, quorums } = await ballotsToCount(tx, where, ids)
		const last = isLastRound(round.rounds, round)
		const count = {
			...{ rules: round.rules, demo: round.demo, last },
			eligiblePartners: voters.length,
			castBallots: counted.length,
			eligibleSubmissions: eligible.length,
			belowQuorum: quorums.filter(({ reached }) => !reached).length,
		}
		const state = roundState(votingWindow(round, round.zone, held.votingCloses), false, now, field.ready)
		const may = mayClose(count, state, belowQuorumReason)
		if (!may.ok) return may

		const reason = isBelowQuorum(count) ? belowQuorumReason : null
		const committed = reason === null ? null : { reason, ...commitTo(context, reason) }
		const named = await nameBallots(context, tx, round, counted)
		const bundle = frozenBundle(context, { ...where, eligible, named, eligiblePartners: voters.length })
		const closureId = await freezeResult(tx, {
			...{ place, bundle, at: now, by: context.person.id },
			belowQuorum: committed && { belowQuorumReason: committed.reason, belowQuorumSalt: committed.salt },
		})
		const outcome = outcomeOf(bundle)
		if (last && outcome.kind !== 'chair-needed')
			await recordWinner(tx, { editionId: round.editionId, country: place.country }, outcome, now)
		const next = nextRound(round.rounds, round)
		if (next?.rules.longlist) await giveOutLonglist(context, tx, next.id)
		await bumpEdition(tx, round.editionId)
		await appendToLog(context, tx, round.editionId, 'round.closed', {
			closure: closureId,
			round: round.id,
			country: place.country,
			by: context.person.id,
			...bundle.quorum,
			ballots: bundle.digests.ballots,
			result: bundle.digests.result,
			...(committed && { belowQuorum: committed.commitment }),
			...whoGoesOn(bundle),
		})
		const reached = await recordCheckpoint(context, tx, round.editionId, place.country)
		const letters = await checkpointLetters(context, tx, reached)
		await queueLetters(
			context,
			tx,
			letters.map(({ personId, to, checkpoint }) => ({
				...to,
				kind: 'round-closed',
				params: { country: place.country, ballots: counted.length, ...checkpoint },
				onceKey: `closed:${closureId}:${personId}`,
			})),
		)
		return ok({ closureId })
	})
}

/** How many, and with the bundle's salt a digest of whom: the log says nothing more before the release. */
const whoGoesOn = ({ salt, result: { advancing } }: ResultBundle): LogBody =>
	advancing ? { advancing: advancing.length, advanced: digestOf({ salt, advancing: advancing.toSorted() }) } : {}
