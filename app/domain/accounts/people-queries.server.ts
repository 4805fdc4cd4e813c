import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { defaultLocale } from '#app/domain/shared/language.ts'
import { appointments, editions, invitations, partners, people, sessions } from '#db/schema/index.ts'
import { inForce } from './appointments.server.ts'
import { hasFactor } from './factor-queries.server.ts'
import { knownPerson } from './known-person.server.ts'
import type { Reach } from './reach.ts'

/** Who does what in the editions of a reach, a row for each task. */
export async function peopleOf(context: Context, reach: Reach) {
	const { id, personId, role, countries, partnerId, since } = appointments
	const lastSeen = sql<Date | null>`(select max(${sessions.lastUsedAt}) from ${sessions}
		where ${sessions.personId} = ${people.id} and not ${sessions.awaitsFactor})`.mapWith(sessions.lastUsedAt)
	return context.db
		.select({
			...{ id, personId, role, countries, partnerId, since, lastSeen },
			...{ partner: partners.name, slug: editions.slug, title: editions.title },
			...{ ...knownPerson, disabledAt: people.disabledAt, factorOn: hasFactor },
		})
		.from(appointments)
		.innerJoin(people, eq(people.id, personId))
		.leftJoin(partners, eq(partners.id, partnerId))
		.leftJoin(editions, eq(editions.id, appointments.editionId))
		.where(
			and(
				reach === null ? undefined : inArray(appointments.editionId, [...reach]),
				inForce(await context.clock(context.db)),
			),
		)
		.orderBy(asc(role), asc(people.name))
}
export type ListedPerson = Awaited<ReturnType<typeof peopleOf>>[number]

/** Invitations of an edition that can still be accepted, oldest first. */
export async function openInvitations(context: Context, editionId: string) {
	const now = await context.clock(context.db)
	return (await unansweredInvitations(context, editionId)).filter(({ expiresAt }) => expiresAt > now)
}

const expiredDays = 60

/** The same with those whose term ran out lately: they can be sent again. */
export async function unansweredInvitations(context: Context, editionId: string) {
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
				gt(expiresAt, new Date(now.getTime() - expiredDays * 24 * 3600_000)),
			),
		)
		.orderBy(asc(createdAt))
}

/** In which a person reads pages and letters. */
export async function languageOf(context: Context, personId: string): Promise<string> {
	const [person] = await context.db.select({ locale: people.locale }).from(people).where(eq(people.id, personId))
	return person?.locale ?? defaultLocale
}
