import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { appointments } from '#db/schema/index.ts'
import type { Reach } from './reach.ts'
import type { Role } from './role.ts'

export interface Appointment {
	readonly id: string
	/** Null: in every edition. */
	readonly editionId: string | null
	readonly role: Role
	/** Null: for all countries. */
	readonly countries: string[] | null
	/** A juror's. */
	readonly partnerId: string | null
}

/** What the person is appointed to at this moment, or at the one that is given. */
export async function appointmentsOf(context: Context, personId: string, at?: Date): Promise<Appointment[]> {
	const { id, editionId, role, countries, partnerId } = appointments
	const now = at ?? (await context.clock(context.db))
	return context.db
		.select({ id, editionId, role, countries, partnerId })
		.from(appointments)
		.where(and(eq(appointments.personId, personId), or(isNull(appointments.until), gt(appointments.until, now))))
}

/** The editions somebody organises; null: all of them. */
export function organisedBy(appointments: readonly Appointment[]): Reach {
	const mine = appointments.filter(({ role }) => role === 'organiser')
	return mine.some(({ editionId }) => editionId === null) ? null : mine.flatMap(({ editionId }) => editionId ?? [])
}
