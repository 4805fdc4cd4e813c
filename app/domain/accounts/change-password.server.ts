import { eq } from 'drizzle-orm'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { people, sessions } from '#db/schema/index.ts'
import { hashPassword } from './password-hash.server.ts'
import { verifyPassword } from './verify-password.server.ts'

/** Ends all the person's sessions: whoever sat elsewhere with the old password is out. */
export async function changePassword(
	context: ActingContext,
	{ current, password, from }: { current: string; password: string; from: string },
): Promise<Outcome<null, 'password-wrong' | 'too-many-attempts'>> {
	const { id, email, locale } = context.person
	const verified = await verifyPassword(context, { email, password: current, from })
	if (!verified.ok) return refuse(verified.reason === 'sign-in-wrong' ? 'password-wrong' : verified.reason)

	const passwordHash = await hashPassword(password)
	await context.db.transaction(async (tx) => {
		await tx.update(people).set({ passwordHash }).where(eq(people.id, id))
		await tx.delete(sessions).where(eq(sessions.personId, id))
		const changedAt = (await context.clock(tx)).toISOString()
		await queueLetter(context, tx, {
			editionId: null,
			kind: 'password-changed',
			recipient: email,
			locale,
			params: { changedAt, zone: 'UTC' },
		})
	})
	return ok(null)
}
