import { and, asc, eq, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { automaticReasons } from '#app/domain/voting/recusal.ts'
import type { Tx } from '#db/client.server.ts'
import { appointments, closures, people, recusals, rounds, submissions } from '#db/schema/index.ts'

const [ownSubmission] = automaticReasons

/**
 * A juror's own idea is known by the address, which goes: what follows from it is written down before, in the first
 * round that is still to be closed, so that neither a ballot of theirs nor whoever follows on the seat votes on it.
 */
export async function keepOwnConflicts(context: Context, tx: Tx, personId: string): Promise<void> {
	const closed = tx
		.select({ id: closures.id })
		.from(closures)
		.where(and(eq(closures.roundId, rounds.id), eq(closures.country, submissions.country)))
	const own = await tx
		.selectDistinctOn([appointments.partnerId, submissions.id], {
			roundId: rounds.id,
			partnerId: sql<string>`${appointments.partnerId}`,
			country: submissions.country,
			submissionId: submissions.id,
		})
		.from(submissions)
		.innerJoin(people, eq(people.email, submissions.email))
		.innerJoin(
			appointments,
			and(
				...[eq(appointments.personId, people.id), eq(appointments.role, 'juror')],
				...[eq(appointments.editionId, submissions.editionId), isNotNull(appointments.partnerId)],
			),
		)
		.innerJoin(rounds, eq(rounds.editionId, submissions.editionId))
		.where(and(eq(people.id, personId), isNull(submissions.erasedAt), notExists(closed)))
		.orderBy(asc(appointments.partnerId), asc(submissions.id), asc(rounds.position))
	if (own.length === 0) return
	const at = await context.clock(tx)
	await tx
		.insert(recusals)
		.values(own.map((each) => ({ ...each, reason: ownSubmission, automatic: true, at })))
		.onConflictDoNothing()
}
