import { eq } from 'drizzle-orm'
import { hashPassword } from '#app/domain/accounts/password-hash.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { people } from '#db/schema/index.ts'
import type { TestContext } from '../context.ts'
import { person } from './person.ts'

export const aPassword = 'twelve books on a shelf'

/** Somebody who can sign in with `aPassword`. */
export async function account(
	context: TestContext,
	facts: { email?: string; name?: string; locale?: string } = {},
): Promise<ActingContext> {
	const acting = await person(context, facts)
	const passwordHash = await hashPassword(aPassword)
	await context.db.update(people).set({ passwordHash }).where(eq(people.id, acting.person.id))
	return acting
}
