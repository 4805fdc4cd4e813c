import { and, eq, isNull, or } from 'drizzle-orm'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { appointments } from '#db/schema/index.ts'

const isOf = (editionId: string | null) =>
	editionId === null ? isNull(appointments.editionId) : eq(appointments.editionId, editionId)

/** Ends what somebody was appointed to in an edition (null: in all); the last organiser stays. */
export async function endAppointment(
	context: ActingContext,
	editionId: string | null,
	appointmentId: string,
): Promise<Outcome<null, 'appointment-ended' | 'last-organiser'>> {
	return context.db.transaction(async (tx) => {
		const organisers = await tx
			.select({ id: appointments.id })
			.from(appointments)
			.where(and(eq(appointments.role, 'organiser'), isNull(appointments.until), or(isOf(null), isOf(editionId))))
			.orderBy(appointments.id)
			.for('update')
		if (organisers.length === 1 && organisers[0]?.id === appointmentId) return refuse('last-organiser')

		const [ended] = await tx
			.update(appointments)
			.set({ until: await context.clock(tx) })
			.where(and(eq(appointments.id, appointmentId), isOf(editionId), isNull(appointments.until)))
			.returning({ person: appointments.personId, role: appointments.role, partner: appointments.partnerId })
		if (!ended) return refuse('appointment-ended')
		if (editionId) {
			await appendToLog(context, tx, editionId, 'appointment.ended', {
				appointment: appointmentId,
				...ended,
				by: context.person.id,
			})
		}
		return ok(null)
	})
}
