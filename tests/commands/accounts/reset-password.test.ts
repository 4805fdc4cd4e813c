import { describe } from 'vitest'
import { askForReset, sendReset } from '#app/domain/accounts/ask-for-reset.server.ts'
import { isFactorOn } from '#app/domain/accounts/factor-queries.server.ts'
import { findReset, resetPassword } from '#app/domain/accounts/reset-password.server.ts'
import { verifyPassword } from '#app/domain/accounts/verify-password.server.ts'
import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { sessionOf, startSession } from '#app/http/session.server.ts'
import { jobs, letters, passwordResets, people } from '#db/schema/index.ts'
import { account, aPassword } from '#tests/support/builders/account.ts'
import { appOf } from '#tests/support/builders/factor.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const email = 'reader@example.org'
const from = '192.0.2.7'
const done = { ok: true, value: null }
const password = 'a dozen newer books'

/** Carries out what was promised, as the worker does. */
async function sendAll(context: TestContext) {
	for (const { id, payload } of await context.db.select().from(jobs)) {
		if ('sealed' in payload) await sendReset(context, payload, (write) => context.db.transaction(write), job(id))
	}
	await context.db.delete(jobs)
	return context.db.select().from(passwordResets)
}
const job = (id: unknown) => ({ id, lastAttempt: false }) as unknown as Parameters<typeof sendReset>[3]

const linkFor = async (context: TestContext, subjectId: string, minutes = 60) => {
	const expiresAt = new Date((await context.clock(context.db)).getTime() + minutes * 60_000)
	return mintPrivateLink(context, context.db, { purpose: 'reset', subjectId, expiresAt })
}

describe('a forgotten password', () => {
	test('is asked for by anybody alike: the same job, without the address in the clear, for known and unknown', async ({
		context,
	}) => {
		await account(context, { email })
		const stranger = 'strange@example.org'
		expect([await askForReset(context, email, from), await askForReset(context, stranger, from)]).toEqual([done, done])
		const queued = await context.db.select().from(jobs)
		expect(queued.map(({ queue, payload }) => [queue, Object.keys(payload), payload.sealed?.length])).toEqual([
			['send-reset', ['sealed', 'wanted'], queued[0]?.payload.sealed?.length],
			['send-reset', ['sealed', 'wanted'], expect.any(Number)],
		])
		expect(JSON.stringify(queued)).not.toContain('example.org')

		expect(await sendAll(context)).toHaveLength(1)
		const told = await context.db.select().from(letters)
		expect(told.map(({ kind, recipient }) => [kind, recipient])).toEqual([['password-forgotten', email]])
	})

	test('is not told to somebody disabled, nor sent more than three times in an hour', async ({ context }) => {
		await account(context, { email })
		for (let at = 0; at < 5; at++) expect(await askForReset(context, email, `192.0.2.${at}`)).toEqual(done)
		expect(await sendAll(context)).toHaveLength(3)

		await context.db.delete(passwordResets)
		context.at('2026-10-16T14:00:00Z')
		await context.db.update(people).set({ disabledAt: new Date() })
		expect(await askForReset(context, email, from)).toEqual(done)
		expect(await sendAll(context)).toEqual([])
	})

	test('is set anew once, ends every session, and leaves the second factor alone', async ({ context }) => {
		const acting = await account(context, { email })
		await appOf(acting)
		const [cookie = ''] = (await startSession(context, acting.person.id)).split(';')
		const request = new Request('https://shelfie.example/', { headers: { cookie } })
		await askForReset(context, email, from)
		await askForReset(context, email, from)
		const [reset, other] = await sendAll(context)
		const [token, otherToken] = [await linkFor(context, reset!.id), await linkFor(context, other!.id)]

		const both = await Promise.all([0, 1].map(() => resetPassword(context, token, password)))
		expect(both).toContainEqual(done)
		expect(both).toContainEqual({ ok: false, reason: 'link-used' })

		expect(await resetPassword(context, otherToken, password)).toEqual({ ok: false, reason: 'link-used' })
		expect(await sessionOf(context, request)).toBeNull()
		expect(await isFactorOn(context, acting.person.id)).toBe(true)
		expect(await verifyPassword(context, { email, password: aPassword, from })).toMatchObject({ ok: false })
		expect(await verifyPassword(context, { email, password, from })).toMatchObject({ ok: true })
	})

	test('has an hour, and changes nothing by being looked at', async ({ context }) => {
		await account(context, { email })
		await askForReset(context, email, from)
		const [reset] = await sendAll(context)
		const token = await linkFor(context, reset!.id, 120)
		expect(await findReset(context, token)).toMatchObject({ ok: true, value: { email } })
		expect(await findReset(context, token)).toMatchObject({ ok: true })
		context.at('2026-10-16T13:00:00Z')
		expect(await resetPassword(context, token, password)).toEqual({ ok: false, reason: 'link-expired' })
		expect(await findReset(context, 'no such token')).toEqual({ ok: false, reason: 'link-unknown' })
	})
})
