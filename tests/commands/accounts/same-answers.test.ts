import { describe } from 'vitest'
import { askForReset } from '#app/domain/accounts/ask-for-reset.server.ts'
import { disablePerson } from '#app/domain/accounts/disable-person.server.ts'
import { verifyPassword } from '#app/domain/accounts/verify-password.server.ts'
import { account, aPassword } from '#tests/support/builders/account.ts'
import { organiser, person } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

/** Somebody known, with another password; without any; disabled, with the right one; and nobody. */
async function emails(context: TestContext): Promise<readonly string[]> {
	const known = await account(context)
	const without = await person(context)
	const disabled = await account(context)
	await disablePerson(await organiser(context), disabled.person.id)
	return [known.person.email, without.person.email, disabled.person.email, 'nobody@example.org']
}

/** What was asked of the database for each, and what was answered. */
async function each<Answer>(
	context: TestContext,
	statements: readonly string[],
	work: (email: string, from: string) => Promise<Answer>,
) {
	const all: { answer: Answer; asked: readonly string[] }[] = []
	for (const [at, email] of (await emails(context)).entries()) {
		const before = statements.length
		const answer = await work(email, `192.0.2.${at}`)
		all.push({ answer, asked: statements.slice(before) })
	}
	return all
}

describe('Whether anybody has an address is told neither by the answer nor by what it costs', () => {
	test('when signing in', async ({ context, statements }) => {
		const all = await each(context, statements, (email, from) =>
			verifyPassword(context, { email, password: `${aPassword}, another`, from }),
		)
		expect(all.map(({ answer }) => answer)).toEqual(all.map(() => ({ ok: false, reason: 'sign-in-wrong' })))
		expect(all[0]?.asked.length).toBeGreaterThan(1)
		for (const { asked } of all) expect(asked).toEqual(all[0]?.asked)
	})

	test('when asking for a new password', async ({ context, statements }) => {
		const all = await each(context, statements, (email, from) => askForReset(context, email, from))
		expect(all.map(({ answer }) => answer)).toEqual(all.map(() => ({ ok: true, value: null })))
		for (const { asked } of all) expect(asked).toEqual(all[0]?.asked)
	})
})
