import { describe } from 'vitest'
import { drawSecret } from '#app/domain/accounts/authenticator-secret.server.ts'
import { addApp, removeApp, renewCodes, takeFactorsAway } from '#app/domain/accounts/change-factors.server.ts'
import { checkFactor } from '#app/domain/accounts/check-factor.server.ts'
import { factorsOf, isFactorOn } from '#app/domain/accounts/factor-queries.server.ts'
import { createEdition } from '#app/domain/contest/create-edition.server.ts'
import { findEdition } from '#app/domain/contest/find-edition.server.ts'
import { switchFactor } from '#app/domain/contest/switch-factor.server.ts'
import { awaitedOf, sessionOf, startSession } from '#app/http/session.server.ts'
import { authenticatorApps, jobs, letters, logEntries, passkeys, recoveryCodes } from '#db/schema/index.ts'
import { account } from '#tests/support/builders/account.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { appOf } from '#tests/support/builders/factor.ts'
import { organiser } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const done = { ok: true, value: null }
const wrong = { ok: false, reason: 'factor-wrong' }
const used = { ok: false, reason: 'factor-used' }
const noon = new Date('2026-10-16T12:00:00.000Z')
const seconds = (count: number) => new Date(noon.getTime() + count * 1_000)

const requestWith = (cookie: string) =>
	new Request('https://shelfie.example/', { headers: { cookie: cookie.split(';')[0]! } })

describe('a code of the app', () => {
	test('is taken once, and after it none that is older', async ({ context }) => {
		const acting = await account(context)
		const { shows } = await appOf(acting)
		const give = (code: string) => checkFactor(context, acting.person.id, { code })

		expect(await give(shows(noon))).toEqual(done)
		expect(await give(shows(noon))).toEqual(used)
		expect(await give(shows(seconds(-30)))).toEqual(used)
		expect(await give(` ${shows(seconds(30)).slice(0, 3)} ${shows(seconds(30)).slice(3)}`)).toEqual(done)
	})

	test('is taken once of two who give it at the same moment', async ({ context }) => {
		const acting = await account(context)
		const { shows } = await appOf(acting)
		const both = await Promise.all([0, 1].map(() => checkFactor(context, acting.person.id, { code: shows(noon) })))
		expect(both).toContainEqual(done)
		expect(both).toContainEqual(used)
	})

	test.for([
		['half a minute late, to the millisecond', 59.999, done],
		['a moment later', 60, wrong],
		['half a minute early, to the millisecond', -30, done],
		['a moment earlier', -30.001, wrong],
	] as const)('may come %s: %d s', async ([_, away, outcome], { context }) => {
		context.at(seconds(-600))
		const acting = await account(context)
		const { shows } = await appOf(acting)
		context.at(seconds(away))
		expect(await checkFactor(context, acting.person.id, { code: shows(noon) })).toEqual(outcome)
	})

	test('may be guessed five times in a quarter of an hour, then the right one is not looked at either', async ({
		context,
	}) => {
		const acting = await account(context)
		const { shows, codes } = await appOf(acting)
		const give = (code: string) => checkFactor(context, acting.person.id, { code })
		const guess = shows(seconds(3_600)) === '000000' ? '000001' : '000000'
		for (let at = 0; at < 5; at++) expect(await give(guess)).toEqual(wrong)

		const tooMany = { ok: false, reason: 'too-many-attempts' }
		expect([await give(shows(noon)), await give(codes[0]!)]).toEqual([tooMany, tooMany])
		context.at(seconds(1800))
		expect(await give(shows(seconds(1800)))).toEqual(done)
	})
})

describe('the secret of the app', () => {
	test('lies nowhere in the clear, and opens for nobody else', async ({ context }) => {
		const [mine, other] = [await account(context), await account(context)]
		const { offer, codes } = await appOf(mine)
		const stored = JSON.stringify(
			await Promise.all(
				[authenticatorApps, recoveryCodes, letters, jobs].map((table) => context.db.select().from(table)),
			),
		)
		for (const code of codes) expect(stored).not.toContain(code)
		expect(stored).toContain(offer)
		expect(offer).not.toBe(drawSecret(mine, mine.person.id))
		expect(await addApp(other, { offer, code: '000000', session: crypto.randomUUID() })).toEqual(wrong)
	})
})

describe('a code on paper', () => {
	test('is one of ten, and of two who give the same at once one is let in; a letter tells', async ({ context }) => {
		const acting = await account(context)
		const { codes } = await appOf(acting)
		expect([codes.length, new Set(codes).size]).toEqual([10, 10])
		expect(codes[0]).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)

		const typed = codes[3]!.toUpperCase().replaceAll('-', ' ')
		const both = await Promise.all([0, 1].map(() => checkFactor(context, acting.person.id, { code: typed })))

		expect(both).toContainEqual(done)
		expect(both).toContainEqual(wrong)
		expect((await factorsOf(context, acting.person.id)).codesLeft).toBe(9)
		const told = (await context.db.select().from(letters)).map(({ kind, params }) => [kind, params.change])
		expect(told).toEqual([
			['factor-changed', 'appOn'],
			['factor-changed', 'codeUsed'],
		])
	})

	test('no longer works once there are new ones', async ({ context }) => {
		const acting = await account(context)
		const { codes } = await appOf(acting)
		const renewed = await renewCodes(acting, crypto.randomUUID())
		expect(renewed).toMatchObject({ ok: true })
		expect(await checkFactor(context, acting.person.id, { code: codes[0]! })).toEqual(wrong)
		const fresh = renewed.ok ? renewed.value.codes?.[0] : ''
		expect(await checkFactor(context, acting.person.id, { code: fresh ?? '' })).toEqual(done)
	})
})

describe('changing a second factor', () => {
	test('ends the person’s other sessions and nobody else’s; without any factor no codes are left', async ({
		context,
	}) => {
		const [mine, other] = [await account(context), await account(context)]
		const start = async (of: { person: { id: string } }) => requestWith(await startSession(context, of.person.id))
		await appOf(mine)
		const [here, there, theirs] = [await start(mine), await start(mine), await start(other)]

		expect(await removeApp(mine, (await sessionOf(context, here))!.session.handle)).toMatchObject({ ok: true })

		const left = await Promise.all([here, there, theirs].map((each) => sessionOf(context, each)))
		expect(left.map((session) => session !== null)).toEqual([true, false, true])
		expect(await factorsOf(context, mine.person.id)).toEqual({ app: null, passkeys: [], codesLeft: 0, on: false })
	})

	test('by an organiser takes everything away and ends every session', async ({ context }) => {
		const mine = await account(context)
		await appOf(mine)
		const request = requestWith(await startSession(context, mine.person.id))
		expect(await takeFactorsAway(context, mine.person.id)).toMatchObject({ ok: true })
		expect(await sessionOf(context, request)).toBeNull()
		expect(await isFactorOn(context, mine.person.id)).toBe(false)
		expect(await takeFactorsAway(context, mine.person.id)).toEqual({ ok: false, reason: 'factor-off-already' })
	})
})

test('a passkey alone is a second factor, of nobody but whom it belongs to', async ({ context }) => {
	const [mine, other] = [await account(context), await account(context)]
	const key = { credentialId: 'a', publicKey: 'b', counter: 0, name: 'my phone', createdAt: noon }
	await context.db.insert(passkeys).values({ ...key, personId: mine.person.id })
	const on = await Promise.all([mine, other].map(({ person }) => isFactorOn(context, person.id)))
	expect(on).toEqual([true, false])
	const listed = await renewCodes(mine, crypto.randomUUID())
	expect(listed).toMatchObject({ ok: true })
})

test('between the two steps of signing in nothing is open', async ({ context }) => {
	const { person } = await account(context)
	const request = requestWith(await startSession(context, person.id, { awaitsFactor: true }))
	expect(await sessionOf(context, request)).toBeNull()
	expect(await awaitedOf(context, request)).toBe(person.id)
	expect(await awaitedOf(context, requestWith(await startSession(context, person.id)))).toBeNull()
})

describe('that closing and releasing ask for a second factor', () => {
	const newEdition = async (context: TestContext, chief: Awaited<ReturnType<typeof organiser>>, demo: boolean) => {
		const slug = `made-${crypto.randomUUID()}`
		const dates = {
			zone: 'Europe/Riga',
			callOpens: '2027-01-01T00:00',
			callCloses: '2027-02-01T00:00',
			moderationDays: 7,
		}
		const voting = { votingOpens: '2027-03-01T00:00', votingCloses: '2027-03-20T00:00' }
		const texts = { title: { en: 'Made' }, question: { en: 'What?' } }
		const outcome = await createEdition(chief, { ...dates, ...voting, ...texts, slug, countries: ['LV'], demo })
		expect(outcome.ok).toBe(true)
		return (await findEdition(context.db, slug))?.asksFactor
	}

	test('is on in new editions as soon as an organiser has one, never in a demo', async ({ context }) => {
		const chief = await organiser(context)
		expect(await newEdition(context, chief, false)).toBe(false)
		await appOf(chief)
		expect(await newEdition(context, chief, false)).toBe(true)
		expect(await newEdition(context, chief, true)).toBe(false)
	})

	test('is switched only by who has one, and written down', async ({ context }) => {
		const contest = await edition(context)
		const chief = await organiser(context)
		expect(await switchFactor(chief, contest.id, true)).toEqual({ ok: false, reason: 'factor-needed' })
		await appOf(chief)
		expect(await switchFactor(chief, contest.id, true)).toEqual(done)
		expect((await findEdition(context.db, contest.slug))?.asksFactor).toBe(true)
		const logged = (await context.db.select().from(logEntries)).map(({ kind, body }) => [kind, body])
		expect(logged).toEqual([['edition.factor-switched', { by: chief.person.id, asksFactor: true }]])
	})
})
