import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { recusals } from '#db/schema/index.ts'
import { type BallotRefusal, openBallot } from './open-ballot.server.ts'
import type { RecusalInput } from './recusal.ts'
import type { Seat } from './seat.ts'

export type RecuseRefusal = BallotRefusal | 'submission-not-found' | 'already-recused'

/** A partner steps back from a submission, or (null) from the whole country; there is no way back. */
export function recuse(
	context: ActingContext,
	seat: Seat,
	submissionId: string | null,
	{ reason }: RecusalInput,
): Promise<Outcome<null, RecuseRefusal>> {
	return context.db.transaction(async (tx) => {
		const opened = await openBallot(context, tx, seat)
		if (!opened.ok) return opened
		const { round, submissions, recused, now: at } = opened.value
		if (submissionId && !submissions.includes(submissionId)) return refuse('submission-not-found')
		if (submissionId && recused.has(submissionId)) return refuse('already-recused')

		const [declared] = await tx
			.insert(recusals)
			.values({ ...seat, submissionId, reason, declaredBy: context.person.id, at })
			.onConflictDoNothing()
			.returning({ id: recusals.id })
		if (!declared) return refuse('already-recused')
		// Who stepped back from what would unmask a pseudonym; the row behind the id says it.
		await appendToLog(context, tx, round.editionId, 'recusal.declared', {
			recusal: declared.id,
			round: round.id,
			country: seat.country,
		})
		return ok(null)
	})
}
