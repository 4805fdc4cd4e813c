import { describe } from 'vitest'
import type { Keyed, Throttle } from '#app/domain/accounts/limits.ts'
import { countAttempt, forgiveAttempts } from '#app/domain/accounts/throttle.server.ts'
import { attempts } from '#db/schema/index.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const ten: Throttle = { bucket: 'ten', limit: 10, minutes: 60 }
const hundred: Throttle = { bucket: 'hundred', limit: 100, minutes: 60 }
const me: readonly Keyed[] = [
	[ten, 'me'],
	[hundred, 'my network'],
]
const count = async (context: TestContext, times: number, keyed = me) => {
	const counted = await Promise.all(Array.from({ length: times }, () => countAttempt(context, keyed)))
	return counted.filter(({ wait }) => wait > 0).length
}

describe('Attempts', () => {
	test('are counted under each key, whoever counts at the same moment', async ({ context }) => {
		expect(await count(context, 25)).toBe(15)
		expect((await context.db.select().from(attempts)).map((row) => row.count).sort((a, b) => a - b)).toEqual([20, 25])
	})

	test('slide: at the edge of a window nobody may do twice as much', async ({ context }) => {
		context.at('2026-10-16T12:59:00Z')
		expect(await count(context, 10)).toBe(0)
		context.at('2026-10-16T13:00:00Z')
		expect(await count(context, 5)).toBe(5)
		context.at('2026-10-16T13:45:00Z')
		expect(await count(context, 1)).toBe(0)
	})

	test('say how long to wait, and whoever waits that long is let in', async ({ context }) => {
		await count(context, 14)
		const { wait } = await countAttempt(context, me)
		expect(wait).toBeGreaterThan(0)
		const now = await context.clock(context.db)
		context.at(new Date(now.getTime() + (wait + 240) * 1000))
		expect((await countAttempt(context, me)).wait).toBe(0)
	})

	test('of a flood are counted to twice the limit, so that it is over soon', async ({ context }) => {
		await count(context, 40)
		expect(await countAttempt(context, [me[0]!])).toMatchObject({ flood: true })
		context.at('2026-10-16T14:00:00Z')
		expect(await countAttempt(context, [me[0]!])).toEqual({ wait: 0, flood: false })
	})

	test('that were right are taken back under each key', async ({ context }) => {
		for (let i = 0; i < 12; i++) {
			expect(await countAttempt(context, me)).toEqual({ wait: 0, flood: false })
			await forgiveAttempts(context, me)
		}
		expect((await context.db.select().from(attempts)).map((row) => row.count)).toEqual([0, 0])
	})
})
