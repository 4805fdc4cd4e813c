import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import { appointments, editions, partners, people, sessions } from '#db/schema/index.ts'
import { isWithin, type Reach } from './reach.ts'

/** Somebody as organisers see them: only with a task in an edition of theirs, and only those tasks. */
export async function personInReach(context: Context, reach: Reach, personId: string) {
	if (!isUuid(personId)) return null
	const { id, name, email, locale, createdAt, disabledAt, erasedAt } = people
	const [person] = await context.db
		.select({ id, name, email, locale, createdAt, disabledAt, erasedAt })
		.from(people)
		.where(eq(id, personId))
	if (!person) return null
	const tasks = await tasksOf(context, personId)
	const mine = tasks.filter(({ editionId }) => reach === null || (editionId !== null && reach.includes(editionId)))
	if (reach !== null && mine.length === 0) return null
	return {
		...person,
		tasks: mine,
		/** Nobody keeps somebody out of an edition that they do not organise. */
		within: isWithin(
			reach,
			tasks.filter(({ until }) => until === null).map(({ editionId }) => editionId),
		),
	}
}
export type PersonInReach = NonNullable<Awaited<ReturnType<typeof personInReach>>>

/** What somebody is appointed to and was, the newest first. */
async function tasksOf(context: Context, personId: string) {
	const { id, role, countries, since, until, editionId } = appointments
	return context.db
		.select({
			...{ id, role, countries, since, until, editionId },
			slug: editions.slug,
			title: editions.title,
			partner: partners.name,
		})
		.from(appointments)
		.leftJoin(editions, eq(editions.id, editionId))
		.leftJoin(partners, eq(partners.id, appointments.partnerId))
		.where(eq(appointments.personId, personId))
		.orderBy(sql`${until} is not null`, desc(since), asc(role))
}

/** How many sessions somebody has, and when one was last used. */
export async function presenceOf(context: Context, personId: string) {
	const now = await context.clock(context.db)
	const [row] = await context.db
		.select({
			count: sql<number>`count(*) filter (where ${sessions.expiresAt} > ${now})::int`,
			lastUsedAt: sql<Date | null>`max(${sessions.lastUsedAt})`.mapWith(sessions.lastUsedAt),
		})
		.from(sessions)
		.where(and(eq(sessions.personId, personId), eq(sessions.awaitsFactor, false)))
	return row ?? { count: 0, lastUsedAt: null }
}
