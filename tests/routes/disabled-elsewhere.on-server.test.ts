import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { appointments, people } from '#db/schema/index.ts'
import { account, aPassword } from '#tests/support/builders/account.ts'
import { organiser } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { installationOfTest } from '#tests/support/installation.ts'
import { visitor } from '#tests/support/visitor.ts'

/** An organiser and somebody whom they may disable, both with a password. */
async function twoOrganisers(context: TestContext) {
	const made = await account(context, { email: 'chief@example.org' })
	const other = await organiser(context)
	const [{ passwordHash } = { passwordHash: null }] = await context.db
		.select({ passwordHash: people.passwordHash })
		.from(people)
		.where(eq(people.id, made.person.id))
	await context.db.update(people).set({ passwordHash }).where(eq(people.id, other.person.id))
	const since = await context.clock(context.db)
	await context.db.insert(appointments).values({ personId: made.person.id, role: 'organiser', since })
	return { chief: made.person, other: other.person }
}

test('who is disabled at one process is out at the other with the next request', async () => {
	const { whileNobodyRuns, serve } = await installationOfTest()
	const { chief, other } = await whileNobodyRuns(twoOrganisers)
	const [one, two] = [await serve(), await serve()]
	const [here, there] = [visitor(one.origin), visitor(two.origin)]
	await here.signIn({ email: chief.email, password: aPassword })
	await there.signIn({ email: other.email, password: aPassword })
	expect((await there.get('/organise')).status).toBe(200)

	expect((await here.post(`/organise/people/${other.id}/disabling`, {})).status).toBe(303)

	expect((await there.get('/organise')).headers.get('location')).toBe('/sign-in?next=%2Forganise')
	expect((await there.post(`/organise/people/${chief.id}/disabling`, {})).status).toBe(303)
	expect((await here.get('/organise')).status).toBe(200)
	const again = await visitor(two.origin).post('/sign-in', { email: other.email, password: aPassword })
	const wrong = await visitor(two.origin).post('/sign-in', { email: other.email, password: 'a wrong password' })
	expect([again.status, await again.text()]).toEqual([422, await wrong.text()])
})
