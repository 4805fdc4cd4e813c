import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { appointments, people } from '#db/schema/index.ts'

const isOf = (editionId: string | null) =>
	editionId === null ? isNull(appointments.editionId) : eq(appointments.editionId, editionId)

/** Ends what somebody was appointed to in an edition (null: in all); the last organiser stays. */
export async function endAppointment(
	context: ActingContext,
	editionId: string | null,
	appointmentId: string,
): Promise<Outcome<null, 'appointment-ended' | 'last-organiser'>> {
	return context.db.transaction(async (tx) => {
		const held = await tx
			.select({ id: appointments.id, person: appointments.personId })
			.from(appointments)
			.where(and(eq(appointments.role, 'organiser'), isNull(appointments.until), or(isOf(null), isOf(editionId))))
			.orderBy(appointments.id)
			.for('update')
		const organisers = await whoMaySignIn(tx, held)
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

async function whoMaySignIn<Each extends { person: string }>(tx: Tx, held: readonly Each[]): Promise<Each[]> {
	const ids = held.map(({ person }) => person)
	const disabled = await tx
		.select({ id: people.id })
		.from(people)
		.where(and(inArray(people.id, ids), isNotNull(people.disabledAt)))
	return held.filter(({ person }) => !disabled.some(({ id }) => id === person))
}
