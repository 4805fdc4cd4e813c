import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { appointments } from '#db/schema/index.ts'

/** A partner has one seat: it is free again once its juror has retired. */
export async function isSeatTaken(db: Db | Tx, partnerId: string): Promise<boolean> {
	const [taken] = await db
		.select({ id: appointments.id })
		.from(appointments)
		.where(and(eq(appointments.partnerId, partnerId), eq(appointments.role, 'juror'), isNull(appointments.until)))
		.limit(1)
	return taken !== undefined
}

/** In force at an instant. */
export const inForce = (now: Date) => or(isNull(appointments.until), gt(appointments.until, now))
