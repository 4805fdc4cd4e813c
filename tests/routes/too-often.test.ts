import { startSession } from '#app/http/session.server.ts'
import { appFromSources } from '#tests/support/app/build.ts'
import { askedAnew } from '#tests/support/app/visitors.ts'
import { account } from '#tests/support/builders/account.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const quarterOfAnHour = String(15 * 60)
const mostFailures = 10

/** How often it was answered like this, and the first answer that was another one. */
async function triedUntilTooOften(attempt: () => Promise<Response>, refusal: number) {
	for (let tries = 1; ; tries++) {
		const answer = await attempt()
		if (answer.status !== refusal) return { tries, status: answer.status, wait: answer.headers.get('retry-after') }
		expect(answer.headers.has('retry-after')).toBe(false)
	}
}

async function world(context: TestContext) {
	context.at('2026-10-16T12:00:00Z')
	const { person } = await account(context, { email: 'anna@example.org' })
	const [cookie] = (await startSession(context, person.id)).split(';')
	return { ask: askedAnew(context, await appFromSources()), cookie }
}

const tooOften = { tries: mostFailures + 1, status: 429, wait: quarterOfAnHour }

test('who guesses a password too often is told when to come again', async ({ context }) => {
	const { ask } = await world(context)
	const guess = () => ask('/sign-in', undefined, { email: 'anna@example.org', password: 'not the right one' })
	expect(await triedUntilTooOften(guess, 422)).toEqual(tooOften)
})

test('so is who guesses it where a proof is asked for in between', async ({ context }) => {
	const { ask, cookie } = await world(context)
	context.at('2026-10-16T13:00:00Z')
	const guess = () => ask('/account/second-factor/codes', cookie, { 'proof-password': 'not the right one' })
	expect(await triedUntilTooOften(guess, 401)).toEqual(tooOften)
})

test('so is who guesses it where a new one is chosen', async ({ context }) => {
	const { ask, cookie } = await world(context)
	const typed = { current: 'not the right one', password: 'another twelve books on a shelf' }
	expect(await triedUntilTooOften(() => ask('/account/password', cookie, typed), 422)).toEqual(tooOften)
})
