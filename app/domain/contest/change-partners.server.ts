import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { appointments, partners, people } from '#db/schema/index.ts'
import { changeEdition } from './change-edition.server.ts'
import { hasVotingOpened } from './edition-course.ts'
import type { PartnerInput } from './edition-form.ts'

export const addPartner = (
	context: ActingContext,
	editionId: string,
	input: PartnerInput,
): Promise<Outcome<{ id: string }, 'partner-exists'>> =>
	changeEdition(context, editionId, 'partner.joined', async (tx) => {
		const [partner] = await tx
			.insert(partners)
			.values({ editionId, name: input.name, homeCountry: input.homeCountry, website: input.website ?? null })
			.onConflictDoNothing()
			.returning({ id: partners.id })
		if (!partner) return refuse('partner-exists')
		return ok({ value: partner, logged: { partner: partner.id, homeCountry: input.homeCountry } })
	})

/** A partner leaves before the voting; its jurors' seat ends with it. */
export const letPartnerLeave = (
	context: ActingContext,
	editionId: string,
	partnerId: string,
): Promise<Outcome<null, 'voting-already-open'>> =>
	changeEdition(context, editionId, 'partner.left', async (tx, edition, now) => {
		if (hasVotingOpened(edition, now)) return refuse('voting-already-open')
		await tx
			.update(partners)
			.set({ leftAt: now })
			.where(and(eq(partners.id, partnerId), eq(partners.editionId, editionId)))
		await tx
			.update(appointments)
			.set({ until: now })
			.where(and(eq(appointments.partnerId, partnerId), isNull(appointments.until)))
		return ok({ value: null, logged: { partner: partnerId } })
	})

/** Those still in, by name, each with whoever holds its seat. */
export async function partnersWithSeats(db: Db | Tx, editionId: string) {
	return db
		.select({
			id: partners.id,
			name: partners.name,
			homeCountry: partners.homeCountry,
			website: partners.website,
			juror: people.name,
			appointmentId: appointments.id,
		})
		.from(partners)
		.leftJoin(
			appointments,
			and(eq(appointments.partnerId, partners.id), eq(appointments.role, 'juror'), isNull(appointments.until)),
		)
		.leftJoin(people, eq(people.id, appointments.personId))
		.where(and(eq(partners.editionId, editionId), isNull(partners.leftAt)))
		.orderBy(asc(partners.name))
}
