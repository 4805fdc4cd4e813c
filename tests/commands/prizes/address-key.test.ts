import { eq } from 'drizzle-orm'
import { addressKeyFits } from '#app/address-key-fits.server.ts'
import { commands } from '#app/commands.server.ts'
import { readAddress } from '#app/domain/prizes/read-address.server.ts'
import { rotateAddressKey } from '#app/domain/prizes/rotate-address-key.server.ts'
import { idOfKey } from '#app/domain/prizes/sealed-address.server.ts'
import { CannotStart } from '#db/cannot-start.ts'
import { prizeAddresses } from '#db/schema/index.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'
import { address, prizeWithAddress } from './prize-in-hand.ts'

const former = new Uint8Array(32).fill(7)
const current = new Uint8Array(32).fill(9)
const read = { ok: true, value: address }
const unreadable = { ok: false, reason: 'address-unreadable' }

/** How many addresses are sealed with which key. */
async function sealedWith({ db }: TestContext): Promise<Record<string, number>> {
	const rows = await db.select({ sealed: prizeAddresses.sealed }).from(prizeAddresses)
	const ids = rows.map(({ sealed }) => sealed?.split('.')[0] ?? 'none')
	return Object.fromEntries([...new Set(ids)].map((id) => [id, ids.filter((each) => each === id).length]))
}

async function run(context: TestContext, keys: object, ...args: string[]) {
	const lines: string[] = []
	const code = await commands['rotate-address-key']!({ ...context, ...keys }, args, (line) => lines.push(line))
	return [code, ...lines]
}

test('every address is sealed anew with the current key, and the former is needed no more', async ({ db, context }) => {
	const ready = [await prizeWithAddress(context), await prizeWithAddress(context), await prizeWithAddress(context)]
	expect(await sealedWith(context)).toEqual({ [idOfKey(former)]: 3 })
	const both = { addressKey: current, formerAddressKey: former }

	expect(await readAddress({ ...ready[0]!.by, ...both }, ready[0]!.reach)).toEqual(read)
	expect(await run(context, both)).toEqual([
		0,
		'3 prize addresses sealed anew.',
		'All of them are sealed with ADDRESS_KEY: ADDRESS_KEY_FORMER can go.',
	])
	expect(await sealedWith(context)).toEqual({ [idOfKey(current)]: 3 })
	for (const { by, reach } of ready)
		expect(await readAddress({ ...by, addressKey: current, formerAddressKey: null }, reach)).toEqual(read)
	expect(await readAddress(ready[0]!.by, ready[0]!.reach)).toEqual(unreadable)
	expect((await run(context, both))[1]).toBe('0 prize addresses sealed anew.')
	expect(await db.$count(prizeAddresses)).toBe(3)
})

test('stopped half-way it goes on where it stopped', async ({ context }) => {
	for (let at = 0; at < 5; at++) await prizeWithAddress(context)
	let drawn = 0
	const failing = (size: number) => {
		if (drawn++ === 3) throw new Error('the power is gone')
		return context.randomBytes(size)
	}
	const both = { ...context, addressKey: current, formerAddressKey: former }

	await expect(rotateAddressKey({ ...both, randomBytes: failing }, 2)).rejects.toThrow('the power is gone')
	expect(await sealedWith(context)).toEqual({ [idOfKey(current)]: 2, [idOfKey(former)]: 3 })
	expect(await rotateAddressKey(both, 2)).toEqual({ resealed: 3 })
	expect(await sealedWith(context)).toEqual({ [idOfKey(current)]: 5 })
})

test('an address that was sealed before keys had ids is opened and sealed anew', async ({ db, context }) => {
	const { by, reach } = await prizeWithAddress(context)
	const [row] = await db.select().from(prizeAddresses)
	await db.update(prizeAddresses).set({ sealed: row!.sealed!.split('.')[1] })

	expect(await readAddress(by, reach)).toEqual(read)
	expect(await rotateAddressKey({ ...context, addressKey: current, formerAddressKey: former })).toEqual({ resealed: 1 })
	expect(await sealedWith(context)).toEqual({ [idOfKey(current)]: 1 })
})

test('without the right key it is said at the start, and what no key opens is kept until it is told to go', async ({
	db,
	context,
}) => {
	const { by, reach } = await prizeWithAddress(context)
	const lost = { addressKey: current, formerAddressKey: null }
	await addressKeyFits(context)
	await addressKeyFits({ ...context, addressKey: current, formerAddressKey: former })

	await expect(addressKeyFits({ ...context, ...lost })).rejects.toThrow(
		new CannotStart(
			'ADDRESS_KEY does not open 1 of the prize addresses: start with the key they were sealed with, give it as ADDRESS_KEY_FORMER, or delete them with "npm run rotate-address-key -- --forget".',
		),
	)
	expect(await run(context, lost)).toEqual([
		1,
		'0 prize addresses sealed anew.',
		'1 cannot be opened: give the key they were sealed with as ADDRESS_KEY_FORMER, or delete them with --forget.',
	])
	expect(await readAddress(by, reach)).toEqual(read)

	expect(await run(context, lost, '--forget')).toEqual([
		0,
		'0 prize addresses sealed anew.',
		'1 deleted that no key opens.',
	])
	await addressKeyFits({ ...context, ...lost })
	const [row] = await db.select().from(prizeAddresses).where(eq(prizeAddresses.prizeId, reach.prizeId))
	expect([row?.sealed, row?.askedOf]).toEqual([null, ''])
})
