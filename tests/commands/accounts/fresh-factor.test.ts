import { describe } from 'vitest'
import { switchFactor } from '#app/domain/contest/switch-factor.server.ts'
import { action } from '#app/routes/organise/voting/closure.tsx'
import { closures } from '#db/schema/index.ts'
import { asked, statusOf } from '#tests/support/app/asked.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { appOf } from '#tests/support/builders/factor.ts'
import { organiser } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const typed = { belowQuorumReason: 'Nobody could come.' }

/** A round whose voting is over, in an edition that asks for a second factor; the organiser has an app. */
async function closable(context: TestContext) {
	const contest = await edition(context, { countries: ['LV'] })
	const chief = await organiser(context)
	const { shows } = await appOf(chief)
	await switchFactor(chief, contest.id, true)
	const now = new Date('2026-11-08T12:00:00Z')
	context.at(now)
	const close = (fields: Record<string, string>, as = chief) =>
		asked(context, action, { as, params: { edition: contest.slug, country: 'LV' }, fields })
	return { close, code: shows(now), closed: () => context.db.$count(closures) }
}

describe('closing where a second factor is asked for', () => {
	test('asks first, keeps what was typed, and closes once the code is right', async ({ context }) => {
		const { close, code, closed } = await closable(context)

		const page = await close(typed)
		expect([statusOf(page), await closed()]).toEqual([401, 0])
		expect(page).toMatchObject({ data: { stepUp: { by: 'factor', typed: Object.entries(typed), refusal: null } } })

		const again = await close({ ...typed, 'proof-code': '000000' })
		expect([statusOf(again), await closed()]).toEqual([401, 0])
		expect(again).toMatchObject({ data: { stepUp: { typed: Object.entries(typed), refusal: 'factor-wrong' } } })

		expect(statusOf(await close({ ...typed, 'proof-code': code }))).toBe(303)
		expect(await closed()).toBe(1)
	})

	test('is impossible for an organiser who has none: they are told how to get one', async ({ context }) => {
		const { close, closed } = await closable(context)
		const page = await close(typed, await organiser(context))
		expect(page).toMatchObject({ data: { stepUp: { by: 'none', typed: Object.entries(typed) } } })
		expect([statusOf(page), await closed()]).toEqual([401, 0])
	})
})
