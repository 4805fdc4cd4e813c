import { knownPerson } from '#app/domain/accounts/known-person.server.ts'
import { hashPassword } from '#app/domain/accounts/password-hash.server.ts'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { appointments, people } from '#db/schema/index.ts'
import { demoPassword } from './demo-password.ts'
import { demoPeople } from './demo-people.ts'
import { exampleStaff } from './facts/example-people.ts'

export type Person = ActingContext['person']

/** Who plays the story, by e-mail address. */
export type Cast = (email: string) => Person

/** Everybody who can sign in; organisers and the moderator are appointed for every edition. */
export async function seedPeople(context: Context, since: Date): Promise<Cast> {
	const rows = await Promise.all(
		demoPeople.map(async ({ name, email }) => ({
			name,
			email,
			locale: 'en',
			createdAt: since,
			passwordHash: await hashPassword(demoPassword(context.secret, email)),
		})),
	)
	const cast = await context.db.transaction(async (tx) => {
		const added = await tx
			.insert(people)
			.values(rows)
			.returning({ id: people.id, ...knownPerson, locale: people.locale })
		const staff = demoPeople.flatMap(({ email, role }) => {
			const person = added.find((each) => each.email === email)
			return person && role !== 'juror' ? [{ personId: person.id, role, since }] : []
		})
		await tx.insert(appointments).values(staff)
		return new Map(added.map((person) => [person.email, person]))
	})
	return (email) => {
		const person = cast.get(email)
		if (!person) throw new Error(`nobody in the demo is called ${email}`)
		return person
	}
}

export const organiserOf = (cast: Cast): Person => cast(exampleStaff.organisers[0].email)
export const otherOrganiserOf = (cast: Cast): Person => cast(exampleStaff.organisers[1].email)
export const moderatorOf = (cast: Cast): Person => cast(exampleStaff.moderators[0].email)
