import { and, eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { ballotNotes, rounds, submissions } from '#db/schema/index.ts'
import type { NoteInput } from './ballot-note.ts'
import type { Seat } from './seat.ts'

/** For the one person's own eyes: it is no part of the ballot, and nobody who takes the seat later reads it. */
export function saveNote(
	context: ActingContext,
	{ roundId, country }: Omit<Seat, 'partnerId'>,
	submissionId: string,
	{ note: text }: NoteInput,
): Promise<Outcome<Date, 'submission-not-found'>> {
	return context.db.transaction(async (tx) => {
		const at = await context.clock(tx)
		const row = { personId: context.person.id, roundId, submissionId }
		if (!(await isThere(tx, { roundId, country }, submissionId))) return refuse('submission-not-found')
		if (text === '') await tx.delete(ballotNotes).where(isRow(row))
		else
			await tx
				.insert(ballotNotes)
				.values({ ...row, text, at })
				.onConflictDoUpdate({
					target: [ballotNotes.personId, ballotNotes.roundId, ballotNotes.submissionId],
					set: { text, at },
				})
		return ok(at)
	})
}

const isRow = ({ personId, roundId, submissionId }: { personId: string; roundId: string; submissionId: string }) =>
	and(eq(ballotNotes.personId, personId), eq(ballotNotes.roundId, roundId), eq(ballotNotes.submissionId, submissionId))

/** Held, so that an erasure cannot come between and leave the note behind. */
async function isThere(tx: Tx, { roundId, country }: Omit<Seat, 'partnerId'>, submissionId: string): Promise<boolean> {
	const [found] = await tx
		.select({ id: submissions.id })
		.from(submissions)
		.innerJoin(rounds, eq(rounds.editionId, submissions.editionId))
		.where(
			and(
				eq(submissions.id, submissionId),
				eq(submissions.country, country),
				eq(submissions.state, 'published'),
				eq(rounds.id, roundId),
			),
		)
		.for('share', { of: submissions })
	return found !== undefined
}
