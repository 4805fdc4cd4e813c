import { randomUUID } from 'node:crypto'
import { eq, isNull, ne, sql } from 'drizzle-orm'
import { describe } from 'vitest'
import { addressRequest } from '#app/domain/prizes/address-request.server.ts'
import { askAddress } from '#app/domain/prizes/ask-address.server.ts'
import { giveAddress } from '#app/domain/prizes/give-address.server.ts'
import { givePrize } from '#app/domain/prizes/give-prize.server.ts'
import { readAddress } from '#app/domain/prizes/read-address.server.ts'
import { shipPrize } from '#app/domain/prizes/ship-prize.server.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import { handlers } from '#app/jobs.server.ts'
import type { Db } from '#db/client.server.ts'
import { addressReadings, letters, logEntries, prizeAddresses, prizeRules } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { announcement, askingWinners, prize, winner } from '#tests/support/builders/prize.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'
import { address, givenPrize, marker, parcel, prizeWithAddress, shippedPrize } from './prize-in-hand.ts'

const noSuchLink = { ok: false, reason: 'link-unknown' }

/** Every row of every table, as text. */
async function everythingStored(db: Db): Promise<string> {
	const tables = await db.execute<{ name: string }>(
		sql`select tablename as name from pg_tables where schemaname = 'public'`,
	)
	const dumps = []
	for (const { name } of tables) {
		const [row] = await db.execute<{ dump: string }>(
			sql`select coalesce(string_agg(each::text, ' '), '') as dump from ${sql.identifier(name)} as each`,
		)
		dumps.push(row?.dump)
	}
	return dumps.join('\n')
}

test('the address is asked of whoever the organiser names, or of the winner where the rules allow it', async ({
	db,
	context,
}) => {
	const { by, reach, won } = await givenPrize(context)

	expect(await askAddress(by, reach, {})).toEqual({ ok: true, value: null })
	expect(await askAddress(by, reach, { email: 'desk@library.example' })).toEqual({ ok: true, value: null })

	const asked = await db
		.select({ kind: letters.kind, recipient: letters.recipient, params: letters.params, subjectId: letters.subjectId })
		.from(letters)
		.orderBy(letters.recipient)
	const letter = {
		kind: 'address-asked',
		params: { library: 'Jēkabpils City Library', prize: 'Hoverboard' },
	}
	expect(asked.map(({ subjectId: _, ...each }) => each)).toEqual([
		{ ...letter, recipient: 'desk@library.example', params: { ...letter.params, prize: 'Hoverbords' } },
		{ ...letter, recipient: won.idea.email },
	])
})

test('before the results are public nobody is asked, because the letter tells who won', async ({ db, context }) => {
	const contest = await edition(context)
	await announcement(context, contest, { visibleFrom: '2026-11-20T10:00:00Z' })
	const by = await organiser(context)
	const reach = { prizeId: (await prize(context, contest)).id, editionId: contest.id }
	expect(await askAddress(by, reach, {})).toEqual({ ok: false, reason: 'prize-not-given' })
	await givePrize(by, reach, (await winner(context, contest)).id)
	await askingWinners(context, contest)

	context.at('2026-11-20T09:59:59.999Z')
	expect(await askAddress(by, reach, {})).toEqual({ ok: false, reason: 'results-not-public' })
	expect(await db.select().from(letters)).toEqual([])
	context.at('2026-11-20T10:00:00Z')
	expect(await askAddress(by, reach, {})).toEqual({ ok: true, value: null })
})

test('unless the rules allow it, the winner is not asked', async ({ db, context }) => {
	const { by, reach } = await givenPrize(context)
	await db.update(prizeRules).set({ askWinner: false })

	expect(await askAddress(by, reach, {})).toEqual({ ok: false, reason: 'contact-missing' })
	expect(await askAddress(by, reach, { email: 'desk@library.example' })).toEqual({ ok: true, value: null })
	expect(await db.select({ to: letters.recipient, locale: letters.locale }).from(letters)).toEqual([
		{ to: 'desk@library.example', locale: 'lv' },
	])
})

describe('the private link', () => {
	const sent = async (context: TestContext): Promise<string> => {
		const { db } = context
		const [letter] = await db.select().from(letters).where(isNull(letters.sentAt))
		const texts: string[] = []
		const mail = { send: async ({ text }: { text: string }) => void texts.push(text) }
		const job = { id: 1, queue: 'send-letter', payload: {}, attempt: 1, lastAttempt: false, claimedBy: 'a test' }
		const commit = <T>(work: Parameters<typeof db.transaction<T>>[0]) => db.transaction(work)
		await handlers['send-letter']?.(context.with({ mail }), { letterId: letter?.id ?? '' }, commit, job)
		return texts.join().match(/\/addresses\/(\S+)/)?.[1] ?? ''
	}

	test('works for thirty days from the letter', async ({ context }) => {
		const { by, reach } = await givenPrize(context)
		await askAddress(by, reach, {})
		const token = await sent(context)

		expect(await giveAddress(context, 'another-token', address)).toEqual(noSuchLink)
		context.at('2026-11-15T11:59:59.999Z')
		expect(await giveAddress(context, token, address)).toEqual({ ok: true, value: null })
		context.at('2026-11-15T12:00:00Z')
		expect(await giveAddress(context, token, address)).toEqual({ ok: false, reason: 'link-expired' })
	})

	test('leads nowhere as soon as somebody is asked again, and the new one works', async ({ context }) => {
		const { by, reach } = await givenPrize(context)
		await askAddress(by, reach, {})
		const former = await sent(context)
		await askAddress(by, reach, { email: 'desk@library.example' })

		expect(await giveAddress(context, former, address)).toEqual(noSuchLink)
		expect(await addressRequest(context, former)).toEqual(noSuchLink)
		const token = await sent(context)
		expect(token).not.toBe(former)
		expect(await giveAddress(context, token, address)).toEqual({ ok: true, value: null })
	})

	test('leads nowhere though its letter is sent after the next one was written', async ({ db, context }) => {
		const { by, reach } = await givenPrize(context)
		await askAddress(by, reach, {})
		const [first] = await db.select().from(letters)
		await askAddress(by, reach, { email: 'desk@library.example' })
		await db.update(letters).set({ sentAt: null }).where(eq(letters.id, first!.id))
		await db.update(letters).set({ sentAt: new Date() }).where(ne(letters.id, first!.id))

		expect(await giveAddress(context, await sent(context), address)).toEqual(noSuchLink)
	})
})

test('the address may be given again until the prize travels', async ({ context }) => {
	const { by, reach, token } = await prizeWithAddress(context)
	const corrected = { ...address, street: 'Short street 1' }

	expect(await giveAddress(context, token, corrected)).toEqual({ ok: true, value: null })
	expect(await readAddress(by, reach)).toEqual({ ok: true, value: corrected })
	await shipPrize(by, reach, parcel)
	expect(await giveAddress(context, token, address)).toEqual({ ok: false, reason: 'already-shipped' })
	expect(await readAddress(by, reach)).toEqual({ ok: true, value: corrected })
})

test('an address stands nowhere in plain text: in no table and not in what the public sees', async ({
	db,
	context,
}) => {
	const { by, contest, reach } = await shippedPrize(context)
	await readAddress(by, reach)

	const stored = await everythingStored(db)
	expect(stored).toContain('Jēkabpils City Library')
	const seen = JSON.stringify(await trackedPrizes(db, contest, await context.clock(db)))
	const publicEdition = { ...contest, announcedFrom: await context.clock(db) }
	const announced = JSON.stringify(await trackedPrizes(db, publicEdition, await context.clock(db)))
	expect(announced).toContain('Jēkabpils')
	for (const secret of [marker, address.phone, address.postcode]) {
		expect([stored, seen, announced].map((text) => text.includes(secret))).toEqual([false, false, false])
	}
	expect(announced).not.toContain('RR473124829LV')
})

test('each reading of an address is on record, without the address', async ({ db, context }) => {
	const { by, reach } = await prizeWithAddress(context)
	const now = await context.clock(db)

	expect(await readAddress(by, reach)).toEqual({ ok: true, value: address })
	expect(await readAddress(by, reach)).toEqual({ ok: true, value: address })

	const readings = await db.select({ by: addressReadings.readBy, at: addressReadings.at }).from(addressReadings)
	expect(readings).toEqual([
		{ by: by.person.id, at: now },
		{ by: by.person.id, at: now },
	])
	const entry = { body: { prize: reach.prizeId, by: by.person.id } }
	expect(
		await db.select({ body: logEntries.body }).from(logEntries).where(eq(logEntries.kind, 'address.read')),
	).toEqual([entry, entry])
})

test('an address opens only for its own prize and with its own key', async ({ db, context }) => {
	const { by, reach, contest } = await prizeWithAddress(context)
	const other = { ...reach, prizeId: (await prize(context, contest)).id }
	await givePrize(by, other, (await winner(context, contest, { country: 'IT' })).id)
	expect(await readAddress(by, other)).toEqual({ ok: false, reason: 'address-missing' })

	const [stored] = await db.select().from(prizeAddresses)
	await db.insert(prizeAddresses).values({ ...stored!, prizeId: other.prizeId, requestId: randomUUID() })
	expect(await readAddress(by, other)).toEqual({ ok: false, reason: 'address-unreadable' })
	const otherKey = { ...by, addressKey: new Uint8Array(32).fill(8) }
	expect(await readAddress(otherKey, reach)).toEqual({ ok: false, reason: 'address-unreadable' })
	expect(await db.select().from(addressReadings)).toEqual([])
})
