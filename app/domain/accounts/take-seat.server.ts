import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { appointments, invitations, partners } from '#db/schema/index.ts'

export type SeatRefusal = 'partner-left' | 'already-seated'

/** The partner's row, held: whoever takes its seat, hands it over or lets it leave takes turns. */
export async function holdPartner(tx: Tx, partnerId: string): Promise<Outcome<null, 'partner-left'>> {
	const [partner] = await tx
		.select({ leftAt: partners.leftAt })
		.from(partners)
		.where(eq(partners.id, partnerId))
		.for('no key update')
	return partner && partner.leftAt === null ? ok(null) : refuse('partner-left')
}

/** One person votes for one partner of an edition. */
export async function sitsElsewhere(
	tx: Tx,
	seat: { personId: string; editionId: string | null; partnerId: string },
): Promise<boolean> {
	const { personId, editionId, partnerId } = seat
	const [other] = await tx
		.select({ id: appointments.id })
		.from(appointments)
		.where(
			and(
				eq(appointments.personId, personId),
				eq(appointments.role, 'juror'),
				editionId === null ? isNull(appointments.editionId) : eq(appointments.editionId, editionId),
				isNotNull(appointments.partnerId),
				ne(appointments.partnerId, partnerId),
				isNull(appointments.until),
			),
		)
	return other !== undefined
}

/** Ends the appointment of whoever sits there, unless it is the same person; answers which appointment that was. */
export async function vacateSeat(
	tx: Tx,
	{ partnerId, personId }: { partnerId: string; personId: string },
	until: Date,
): Promise<{ appointment: string; person: string } | null> {
	const [ended] = await tx
		.update(appointments)
		.set({ until })
		.where(
			and(
				eq(appointments.partnerId, partnerId),
				eq(appointments.role, 'juror'),
				isNull(appointments.until),
				ne(appointments.personId, personId),
			),
		)
		.returning({ appointment: appointments.id, person: appointments.personId })
	return ended ?? null
}

/** Who was asked to follow the one who sat there before does not follow the one who sits there now. */
export async function revokeOtherHandOvers(tx: Tx, partnerId: string, revokedAt: Date): Promise<void> {
	await tx
		.update(invitations)
		.set({ revokedAt })
		.where(
			and(
				eq(invitations.partnerId, partnerId),
				eq(invitations.handsOver, true),
				isNull(invitations.acceptedAt),
				isNull(invitations.revokedAt),
			),
		)
}
