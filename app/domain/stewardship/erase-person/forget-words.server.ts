import { and, eq, exists, gt, isNull, lte, or } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { appointments, ballotNotes, recusals } from '#db/schema/index.ts'

/**
 * Own notes, and why somebody stood back: those reasons tell of the juror, whoever wrote them down. Reasons of decisions
 * tell of what was decided, and stay.
 */
export async function forgetWords(tx: Tx, personId: string): Promise<void> {
	await tx.delete(ballotNotes).where(eq(ballotNotes.personId, personId))
	const seatThen = tx
		.select({ id: appointments.id })
		.from(appointments)
		.where(
			and(
				...[eq(appointments.personId, personId), eq(appointments.partnerId, recusals.partnerId)],
				lte(appointments.since, recusals.at),
				or(isNull(appointments.until), gt(appointments.until, recusals.at)),
			),
		)
	await tx
		.update(recusals)
		.set({ reason: '', salt: null })
		.where(and(eq(recusals.automatic, false), or(eq(recusals.declaredBy, personId), exists(seatThen))))
}
