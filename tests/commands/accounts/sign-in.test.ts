import { describe } from 'vitest'
import { changePassword } from '#app/domain/accounts/change-password.server.ts'
import { verifyPassword } from '#app/domain/accounts/verify-password.server.ts'
import { sweepRetention } from '#app/domain/stewardship/retention.server.ts'
import { endSession, sessionOf, startSession } from '#app/http/session.server.ts'
import { attempts, letters, people, sessions } from '#db/schema/index.ts'
import { account, aPassword } from '#tests/support/builders/account.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const from = '192.0.2.7'
const email = 'reader@example.org'
const wrong = { ok: false, reason: 'sign-in-wrong' }
const tooMany = { ok: false, reason: 'too-many-attempts' }

const signIn = (context: TestContext, facts: { email?: string; password?: string; from?: string } = {}) =>
	verifyPassword(context, { email, password: aPassword, from, ...facts })

const requestWith = (cookie: string) => new Request('https://shelfie.example/', { headers: { cookie } })
const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

describe('signing in', () => {
	test('needs the right password, and does not tell whether anybody has the address', async ({ context }) => {
		const { person } = await account(context, { email })

		expect(await signIn(context)).toEqual({ ok: true, value: { personId: person.id } })
		expect(await signIn(context, { password: 'another dozen books' })).toEqual(wrong)
		expect(await signIn(context, { email: 'nobody@example.org' })).toEqual(wrong)
	})

	test('is impossible for somebody who has no password', async ({ context }) => {
		await context.db.insert(people).values({ email, name: 'Reader', locale: 'en', createdAt: new Date(0) })
		expect(await signIn(context, { password: 'a password of twelve' })).toEqual(wrong)
	})

	test('fails ten times in a quarter of an hour, then not even the right password is looked at', async ({
		context,
	}) => {
		await account(context, { email })
		const tries = Array.from({ length: 10 }, (_, i) => signIn(context, { password: 'wrong', from: `192.0.2.${i}` }))
		expect(await Promise.all(tries)).toEqual(Array.from({ length: 10 }, () => wrong))

		expect(await signIn(context)).toEqual(tooMany)
		context.at('2026-10-16T12:18:00Z')
		expect(await signIn(context)).toMatchObject({ ok: true })
	})

	test('is throttled by network address too, whomever somebody tries to be', async ({ context }) => {
		for (let i = 0; i < 20; i++) await signIn(context, { email: `reader-${i}@example.org` })
		await account(context, { email })

		expect(await signIn(context)).toEqual(tooMany)
		expect(await signIn(context, { from: '192.0.2.8' })).toMatchObject({ ok: true })
	})

	test('counts failures only: a whole jury may sign in from one address', async ({ context }) => {
		await account(context, { email })
		for (let i = 0; i < 12; i++) expect(await signIn(context)).toMatchObject({ ok: true })
	})

	test('leaves neither address in the table of attempts, and its traces go after a day', async ({ context }) => {
		await signIn(context)
		const traces = JSON.stringify(await context.db.select().from(attempts))
		expect(traces).not.toContain(email)
		expect(traces).not.toContain(from)

		context.at('2026-10-17T12:00:01Z')
		await sweepRetention(context)
		expect(await context.db.select().from(attempts)).toEqual([])
	})
})

describe('a session', () => {
	test('is known by its cookie, while the table holds only a hash', async ({ context }) => {
		const { person } = await account(context, { email })
		const setCookie = await startSession(context, person.id)
		const cookie = cookieOf(setCookie)
		const secret = cookie.split('=')[1] ?? ''

		const { id, name, locale } = person
		expect(await sessionOf(context, requestWith(cookie))).toMatchObject({ person: { id, email, name, locale } })
		const stored = await context.db.select().from(sessions)
		expect(stored.map(({ personId, idHash }) => [personId, idHash.length])).toEqual([[person.id, 64]])
		expect(secret.length).toBeGreaterThan(30)
		expect(JSON.stringify(stored)).not.toContain(secret)
		expect(await sessionOf(context, requestWith(`__Host-shelfie=${stored[0]?.idHash}`))).toBeNull()
	})

	test('travels over https only, out of reach of scripts and of other sites’ forms', async ({ context }) => {
		const { person } = await account(context)
		const secure = await startSession(context, person.id)
		const plain = await startSession({ ...context, origin: 'http://192.168.1.20:3000' }, person.id)

		expect(secure).toMatch(/^__Host-shelfie=\w+; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax; Secure$/)
		expect(plain).toMatch(/^shelfie=\w+; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/)
	})

	test('survives a malformed cookie beside its own', async ({ context }) => {
		const { person } = await account(context)
		const cookie = cookieOf(await startSession(context, person.id))

		expect(await sessionOf(context, requestWith(`broken=%E0%A4%A; ${cookie}`))).not.toBeNull()
		expect(await sessionOf(context, requestWith('__Host-shelfie=%'))).toBeNull()
	})

	test('ends when somebody signs out, on the server too', async ({ context }) => {
		const { person } = await account(context)
		const cookie = cookieOf(await startSession(context, person.id))

		const setCookie = await endSession(context, requestWith(cookie))

		expect(setCookie).toMatch(/^__Host-shelfie=; .*Max-Age=0/)
		expect(await sessionOf(context, requestWith(cookie))).toBeNull()
	})
})

describe('changing the password', () => {
	test('ends every session, and the person is told by letter', async ({ context }) => {
		const acting = await account(context, { email })
		const cookie = cookieOf(await startSession(context, acting.person.id))

		expect(await changePassword(acting, { current: aPassword, password: 'a dozen newer books', from })).toEqual({
			ok: true,
			value: null,
		})

		expect(await sessionOf(context, requestWith(cookie))).toBeNull()
		expect(await signIn(context)).toEqual(wrong)
		expect(await signIn(context, { password: 'a dozen newer books' })).toMatchObject({ ok: true })
		expect((await context.db.select().from(letters)).map(({ kind, recipient }) => [kind, recipient])).toEqual([
			['password-changed', email],
		])
	})

	test('needs the one until now', async ({ context }) => {
		const acting = await account(context, { email })

		expect(await changePassword(acting, { current: 'something else', password: 'a dozen newer books', from })).toEqual({
			ok: false,
			reason: 'password-wrong',
		})
		expect(await signIn(context)).toMatchObject({ ok: true })
	})
})
