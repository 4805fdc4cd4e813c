import { eq, sql } from 'drizzle-orm'
import { vi } from 'vitest'
import { startSession } from '#app/http/session.server.ts'
import { appointments, people, sessions } from '#db/schema/index.ts'
import { appFromSources } from '#tests/support/app/build.ts'
import { type Ask, askedAnew } from '#tests/support/app/visitors.ts'
import { organiser } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { tablesWith } from '#tests/support/tables-with.ts'
import { expect, test } from '#tests/support/test.ts'
import { announce, beforeAnythingIsDecided } from './embargo/world.ts'
import { addressesIn } from './nothing-leaks/addresses.ts'

vi.setConfig({ testTimeout: 10 * 60_000 })

const mark = 'zqperson'

test('whoever organised, moderated and voted is named on no page once an organiser has erased them', async ({
	db,
	context,
}) => {
	const beginning = await beforeAnythingIsDecided(context)
	await announce(context, beginning, new Date())
	const chief = await organiser(context)
	const ofOneEdition = await organiser(context, { editionId: beginning.world.stages[0]!.contest.id })
	const others = await everybodyMarkedBut(context, [chief.person.id, ofOneEdition.person.id])
	await db
		.update(appointments)
		.set({ until: await context.clock(db) })
		.where(eq(appointments.role, 'juror'))
	const ask = askedAnew(context, await appFromSources())
	const cookie = await signedIn(context, chief.person.id)
	const addresses = (await addressesIn(context, beginning.world)).map(({ address }) => address)
	const desk = addresses.filter((address) => address.startsWith('/organise/'))
	const named = await saying(ask, desk, mark, cookie)
	expect(named.length).toBeGreaterThan(8)

	const erasure = (id: string) => `/organise/people/${id}/erasure`
	const [first = ''] = others
	const elsewhere = await signedIn(context, ofOneEdition.person.id)
	const juror = erasure(beginning.world.people.first.person.id)
	expect((await ask(juror, elsewhere)).status).toBe(403)
	expect((await ask(juror, elsewhere, {})).status).toBe(403)
	await db
		.update(sessions)
		.set({ provedAt: new Date('2020-10-17') })
		.where(eq(sessions.personId, chief.person.id))
	expect((await ask(erasure(first), cookie, {})).status).toBe(401)
	expect(await db.$count(people, sql`erased_at is not null`)).toBe(0)
	await db
		.update(sessions)
		.set({ provedAt: await context.clock(db) })
		.where(eq(sessions.personId, chief.person.id))
	for (const id of others) {
		expect(await (await ask(erasure(id), cookie)).text()).toContain('What stays')
		expect((await ask(erasure(id), cookie, {})).headers.get('location')).toBe(`/organise/people/${id}`)
	}

	const own = await (await ask(erasure(chief.person.id), cookie, {})).text()
	expect(own).toContain('You cannot erase yourself')
	for (const fields of [undefined, {}])
		expect((await ask(erasure(first), cookie, fields)).headers.get('location')).toBe(`/organise/people/${first}`)
	expect(await (await ask(`/organise/people/${first}`, cookie)).text()).toContain('Name removed')
	expect(await saying(ask, addresses, mark)).toEqual([])
	expect(await saying(ask, desk, mark, cookie)).toEqual([])
	expect((await saying(ask, named, 'Name removed', cookie)).length).toBeGreaterThan(4)
	expect(await tablesWith(context, mark)).toEqual([])
})

async function everybodyMarkedBut({ db }: TestContext, kept: readonly string[]): Promise<string[]> {
	const all = (await db.select({ id: people.id }).from(people)).map(({ id }) => id).filter((id) => !kept.includes(id))
	for (const [number, id] of all.entries())
		await db
			.update(people)
			.set({ name: `${mark} ${number}`, email: `${mark}-${number}@example.org` })
			.where(eq(people.id, id))
	return all
}

const signedIn = async (context: TestContext, personId: string) =>
	(await startSession(context, personId)).split(';')[0] ?? ''

/** Those of the addresses whose answer says it. */
async function saying(ask: Ask, addresses: readonly string[], text: string, cookie?: string): Promise<string[]> {
	const found: string[] = []
	for (const address of addresses) {
		const answer = await ask(address, cookie)
		if (answer.headers.get('content-type')?.startsWith('text/event-stream')) await answer.body?.cancel()
		else if ((await answer.text()).toLowerCase().includes(text.toLowerCase())) found.push(address)
	}
	return found
}
