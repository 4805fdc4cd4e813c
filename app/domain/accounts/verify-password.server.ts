import { eq } from 'drizzle-orm'
import { addressRange } from '#app/domain/shared/address-range.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { people } from '#db/schema/index.ts'
import { type Keyed, keysOf } from './limits.ts'
import { isPassword } from './password-hash.server.ts'
import { countAttempt, forgiveAttempts } from './throttle.server.ts'

/** Guesses at one person from one network; from all of them a little more, so that nobody locks another one out easily. */
const perNetwork = { bucket: 'sign-in-person-from', limit: 10, minutes: 15 }

/** Whether this is the person's password; tells neither by its answer nor by its time whether anybody has that e-mail, or was disabled. */
export async function verifyPassword(
	context: Context,
	{ email, password, from }: { email: string; password: string; from: string },
): Promise<Outcome<{ personId: string }, 'sign-in-wrong' | 'too-many-attempts'>> {
	const keys: Keyed[] = [
		...keysOf('sign-in', { from, person: email }),
		[perNetwork, `${email} ${addressRange(from).wide}`],
	]
	if ((await countAttempt(context, keys)).wait > 0) return refuse('too-many-attempts')

	const [person] = await context.db.select().from(people).where(eq(people.email, email))
	const right = await isPassword(person?.passwordHash, password)
	if (!person || !right || person.disabledAt) return refuse('sign-in-wrong')

	await forgiveAttempts(context, keys)
	return ok({ personId: person.id })
}

/** Whether too many have tried to sign in from this network address; counts one more. */
export const isTooManyFrom = async (context: Context, from: string): Promise<boolean> =>
	(await countAttempt(context, keysOf('sign-in', { from }))).wait > 0

/** The attempt was right: a whole jury may sign in from one address. */
export const forgiveFrom = (context: Context, from: string): Promise<void> =>
	forgiveAttempts(context, keysOf('sign-in', { from }))
