import { eq } from 'drizzle-orm'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import { canonicalJson } from '#app/domain/shared/canonical-json.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { ballots, supersededBallots } from '#db/schema/index.ts'
import type { Vote, VoteFault } from './ballot.ts'
import { castableVotes } from './ballot-progress.ts'
import { inVoteOrder, sameVotes } from './ballot-state.ts'
import { type BallotRefusal, holdBallot, type OpenBallot, openBallot } from './open-ballot.server.ts'
import { ballotReceipt } from './receipt.ts'
import { recordAutomaticRecusals } from './record-automatic-recusals.server.ts'
import { respectRecusals } from './recusal.ts'
import type { Seat } from './seat.ts'

type Ballot = typeof ballots.$inferSelect
export interface CastReceipt {
	readonly receipt: string
	readonly revision: number
	readonly castAt: Date
}
export type CastRefusal = BallotRefusal | VoteFault | 'ballot-incomplete'

/**
 * Casts exactly these votes; from now on they are the seat's ballot, and what it said before is kept as superseded.
 * Casting the same votes again changes nothing and answers with the same receipt.
 */
export function castBallot(
	context: ActingContext,
	seat: Seat,
	votes: readonly Vote[],
): Promise<Outcome<CastReceipt, CastRefusal>> {
	return context.db.transaction(async (tx) => {
		const opened = await openBallot(context, tx, seat)
		if (!opened.ok) return opened
		const { round, submissions, recused } = opened.value
		const castable = castableVotes(round.rules, submissions, respectRecusals(votes, recused))
		if (!castable.ok) return castable

		const ballot = await holdBallot(context, tx, seat, opened.value.now)
		const cast = inVoteOrder(castable.value)
		const unchanged = ballot.cast && sameVotes(ballot.cast, cast) ? receiptOf(ballot) : null
		if (unchanged) {
			await tx.update(ballots).set({ draft: cast }).where(eq(ballots.id, ballot.id))
			return ok(unchanged)
		}
		await supersede(tx, ballot)
		await recordAutomaticRecusals(tx, seat, opened.value.now, submissions)
		return ok(await castAnew(context, tx, { seat, ballot, cast, opened: opened.value }))
	})
}

const receiptOf = ({ receipt, revision, castAt }: Ballot): CastReceipt | null =>
	receipt && castAt ? { receipt, revision, castAt } : null

async function supersede(tx: Tx, { id: ballotId, revision, cast, castAt, castBy, receipt, salt }: Ballot) {
	if (!cast || !castAt || !castBy || !receipt || !salt) return
	await tx.insert(supersededBallots).values({ ballotId, revision, votes: cast, castAt, castBy, receipt, salt })
}

async function castAnew(
	context: ActingContext,
	tx: Tx,
	{ seat, ballot, cast, opened }: { seat: Seat; ballot: Ballot; cast: Vote[]; opened: OpenBallot },
): Promise<CastReceipt> {
	const { round, partner, now: castAt } = opened
	const by = context.person
	const revision = ballot.revision + 1
	const receipt = ballotReceipt(context.randomBytes(16))
	const { salt, commitment } = commitTo(context, canonicalJson(cast))
	await tx
		.update(ballots)
		.set({ draft: cast, draftAt: castAt, draftBy: by.id, cast, castAt, castBy: by.id, revision, receipt, salt })
		.where(eq(ballots.id, ballot.id))
	await queueLetter(context, tx, {
		editionId: round.editionId,
		kind: 'ballot-cast',
		recipient: by.email,
		locale: by.locale,
		params: {
			country: seat.country,
			partner: partner.name,
			receipt,
			revision,
			castAt: castAt.toISOString(),
			zone: round.zone,
		},
		onceKey: `ballot:${ballot.id}:${revision}`,
	})
	// No page of the public shows a ballot, so the edition's version stays.
	await appendToLog(context, tx, round.editionId, 'ballot.cast', {
		ballot: ballot.id,
		round: round.id,
		country: seat.country,
		revision,
		votes: commitment,
	})
	return { receipt, revision, castAt }
}
