import type { Role } from '#app/domain/accounts/role.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { appointments, people } from '#db/schema/index.ts'
import type { TestContext } from '../context.ts'

let made = 0

/** Somebody who can be appointed; acts with the test's own clock. */
export async function person(
	context: TestContext,
	facts: { email?: string; name?: string; locale?: string } = {},
): Promise<ActingContext> {
	made += 1
	const { email = `person-${made}@example.org`, name = `Person ${made}`, locale = 'en' } = facts
	const [row] = await context.db
		.insert(people)
		.values({ email, name, locale, createdAt: await context.clock(context.db) })
		.returning()
	return context.acting({ ...row!, email, name })
}

interface Appointed {
	role?: Role
	editionId?: string | null
	countries?: string[] | null
	partnerId?: string | null
}

async function appointed(
	context: TestContext,
	{ role = 'organiser', editionId = null, countries = null, partnerId = null }: Appointed,
): Promise<ActingContext> {
	const acting = await person(context)
	await context.db.insert(appointments).values({
		personId: acting.person.id,
		role,
		editionId,
		countries,
		partnerId,
		since: await context.clock(context.db),
	})
	return acting
}

/** Of every edition, unless one is named. */
export const organiser = (context: TestContext, facts: { editionId?: string } = {}) =>
	appointed(context, { ...facts, role: 'organiser' })

export const moderator = (context: TestContext, facts: { editionId?: string; countries?: string[] } = {}) =>
	appointed(context, { ...facts, role: 'moderator' })

/** Holds the seat of the partner. */
export const juror = (context: TestContext, { editionId, partnerId }: { editionId: string; partnerId: string }) =>
	appointed(context, { editionId, partnerId, role: 'juror' })
