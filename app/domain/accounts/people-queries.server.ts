import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { defaultLocale } from '#app/domain/shared/language.ts'
import { appointments, invitations, partners, people } from '#db/schema/index.ts'
import { inForce } from './appointments.server.ts'

/** Who does what in an edition, by role and name. */
export async function peopleOf(context: Context, editionId: string) {
	const { id, personId, role, countries, partnerId, since } = appointments
	return context.db
		.select({
			id,
			personId,
			disabledAt: people.disabledAt,
			role,
			countries,
			partnerId,
			since,
			partner: partners.name,
			name: people.name,
			email: people.email,
		})
		.from(appointments)
		.innerJoin(people, eq(people.id, appointments.personId))
		.leftJoin(partners, eq(partners.id, appointments.partnerId))
		.where(and(eq(appointments.editionId, editionId), inForce(await context.clock(context.db))))
		.orderBy(asc(role), asc(people.name))
}

/** Invitations of an edition that can still be accepted, oldest first. */
export async function openInvitations(context: Context, editionId: string) {
	const { id, email, name, role, partnerId, createdAt, expiresAt } = invitations
	const now = await context.clock(context.db)
	return context.db
		.select({ id, email, name, role, partnerId, partner: partners.name, createdAt, expiresAt })
		.from(invitations)
		.leftJoin(partners, eq(partners.id, partnerId))
		.where(
			and(
				eq(invitations.editionId, editionId),
				isNull(invitations.acceptedAt),
				isNull(invitations.revokedAt),
				gt(expiresAt, now),
			),
		)
		.orderBy(asc(createdAt))
}

/** In which a person reads pages and letters. */
export async function languageOf(context: Context, personId: string): Promise<string> {
	const [person] = await context.db.select({ locale: people.locale }).from(people).where(eq(people.id, personId))
	return person?.locale ?? defaultLocale
}
