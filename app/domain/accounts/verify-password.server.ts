import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { people } from '#db/schema/index.ts'
import { isPassword } from './password-hash.server.ts'
import { forgiveAttempt, isTooMany } from './throttle.server.ts'

const perAddress = { bucket: 'sign-in-from', limit: 10, minutes: 15 }
const perPerson = { bucket: 'sign-in-as', limit: 10, minutes: 15 }

/** Whether this is the person's password; tells neither by its answer nor by its time whether anybody has that e-mail, or was disabled. */
export async function verifyPassword(
	context: Context,
	{ email, password, from }: { email: string; password: string; from: string },
): Promise<Outcome<{ personId: string }, 'sign-in-wrong' | 'too-many-attempts'>> {
	const tooMany = [await isTooMany(context, perAddress, from), await isTooMany(context, perPerson, email)]
	if (tooMany.includes(true)) return refuse('too-many-attempts')

	const [person] = await context.db.select().from(people).where(eq(people.email, email))
	const right = await isPassword(person?.passwordHash, password)
	if (!person || !right || person.disabledAt) return refuse('sign-in-wrong')

	await forgiveAttempt(context, perAddress, from)
	await forgiveAttempt(context, perPerson, email)
	return ok({ personId: person.id })
}

/** Whether too many have tried to sign in from this network address; counts one more. */
export const isTooManyFrom = (context: Context, from: string): Promise<boolean> => isTooMany(context, perAddress, from)
