import { describe } from 'vitest'
import { endOwnSession, endSessions } from '#app/domain/accounts/end-sessions.server.ts'
import { sessionsOf } from '#app/domain/accounts/session-queries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { sessionOf, startSession } from '#app/http/session.server.ts'
import { sessions } from '#db/schema/index.ts'
import { account } from '#tests/support/builders/account.ts'
import { expect, test } from '#tests/support/test.ts'

const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1'
const desk = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0'

async function signedIn(context: Context, personId: string, userAgent: string | null = null) {
	const [cookie = ''] = (await startSession(context, personId, { userAgent })).split(';')
	return new Request('https://shelfie.example/', { headers: { cookie } })
}

describe('the list of somebody’s sessions', () => {
	test('says when each began and in what browser, the last used first, and nothing that signs in', async ({
		context,
	}) => {
		const { person } = await account(context)
		await signedIn(context, (await account(context)).person.id)
		const request = await signedIn(context, person.id, phone)
		const began = await context.clock(context.db)
		context.at('2026-10-16T13:00:00Z')
		await signedIn(context, person.id, desk)

		const listed = await sessionsOf(context, person.id)
		expect(listed.map(({ handle: _, ...shown }) => shown)).toEqual([
			{
				...{ browser: 'Firefox', system: 'Linux' },
				beganAt: new Date('2026-10-16T13:00:00Z'),
				lastUsedAt: new Date('2026-10-16T13:00:00Z'),
			},
			{ browser: 'Safari', system: 'iOS', beganAt: began, lastUsedAt: began },
		])
		const secret = request.headers.get('cookie')!.split('=')[1]!
		expect(JSON.stringify(listed)).not.toContain(secret)
		const own = await sessionOf(context, request)
		expect(own?.session.handle).toBe(listed[1]?.handle)
	})
})

test('use prolongs a session, but not beyond thirty days after it began', async ({ context }) => {
	const { person } = await account(context)
	const request = await signedIn(context, person.id)
	const day = 24 * 3600_000
	const now = Date.now()
	for (const [began, prolonged] of [
		[1, 14],
		[20, 10],
		[29, 1],
	] as const) {
		const age = { beganAt: new Date(now - began * day), expiresAt: new Date(now + 3600_000) }
		await context.db.update(sessions).set(age)
		expect(await sessionOf(context, request)).not.toBe(null)
		const [used] = await context.db.select().from(sessions)
		expect(Math.round((used!.expiresAt.getTime() - now) / day)).toBe(prolonged)
	}
})

describe('ending sessions', () => {
	test('ends one of one’s own, and nobody else’s by its name', async ({ context }) => {
		const [mine, other] = [await account(context), await account(context)]
		const [here, there] = [await signedIn(context, mine.person.id), await signedIn(context, mine.person.id)]
		const elsewhere = await signedIn(context, other.person.id)
		const theirs = (await sessionOf(context, elsewhere))!.session.handle

		await endOwnSession(mine, theirs)
		await endOwnSession(mine, 'no such session')
		await endOwnSession(mine, (await sessionOf(context, there))!.session.handle)

		const left = await Promise.all([here, there, elsewhere].map((each) => sessionOf(context, each)))
		expect(left.map((session) => session?.person.id ?? null)).toEqual([mine.person.id, null, other.person.id])
	})

	test('ends all but this one, and leaves the sessions of others alone', async ({ context }) => {
		const [mine, other] = [await account(context), await account(context)]
		const requests = [
			await signedIn(context, mine.person.id),
			await signedIn(context, mine.person.id),
			await signedIn(context, other.person.id),
		]
		const own = (await sessionOf(context, requests[0]!))!.session.handle

		await endSessions(context.db, mine.person.id, own)

		const left = await Promise.all(requests.map((each) => sessionOf(context, each)))
		expect(left.map((session) => session !== null)).toEqual([true, false, true])
	})
})
