import { action as dismiss } from '#app/routes/organise/given-up/dismissal.ts'
import { loader as page } from '#app/routes/organise/given-up/given-up.tsx'
import { action as retry } from '#app/routes/organise/given-up/retry.ts'
import { action as retryKind } from '#app/routes/organise/given-up/retry-kind.ts'
import { jobs } from '#db/schema/index.ts'
import { asked, statusOf } from '#tests/support/app/asked.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { moderator, organiser } from '#tests/support/builders/person.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

async function withFailures(context: TestContext) {
	context.inRealTime()
	const at = await context.clock(context.db)
	const failed = { payload: {}, runAt: at, attempts: 8, failedAt: at }
	const [one] = await context.db
		.insert(jobs)
		.values([
			{ ...failed, queue: 'retention', lastError: 'no answer from <anna@example.org>' },
			{ ...failed, queue: 'send-reset', payload: { sealed: 'sealed-address' }, lastError: 'no' },
		])
		.returning({ id: jobs.id })
	return String(one!.id)
}

const stillFailed = async ({ db }: TestContext) =>
	(await db.select().from(jobs)).filter(({ failedAt }) => failedAt !== null).map(({ queue }) => queue)

test('only who organises all editions sees work that was given up, and nobody whom it was about', async ({
	context,
}) => {
	const job = await withFailures(context)
	const contest = await edition(context)
	const others = [
		await organiser(context, { editionId: contest.id }),
		await moderator(context, { editionId: contest.id }),
	]
	const asking = { params: { job }, fields: { kind: 'housekeeping' } }
	for (const as of others) {
		expect(statusOf(await asked(context, page, { as }))).toBe(403)
		for (const act of [retry, dismiss, retryKind])
			expect(statusOf(await asked(context, act, { ...asking, as }))).toBe(403)
	}
	expect(statusOf(await asked(context, page, {}))).toBe(303)
	expect(await stillFailed(context)).toHaveLength(2)

	const shown = await asked(context, page, { as: await organiser(context) })

	expect(shown.kinds.map(({ kind, work }) => [kind, work.map(({ reason }) => reason)])).toEqual([
		['letters', ['no']],
		['housekeeping', ['no answer from <…>']],
	])
	expect(JSON.stringify(shown)).not.toMatch(/anna|sealed/)
})

test('it is tried again or let be, and pressing twice does no harm', async ({ context }) => {
	const job = await withFailures(context)
	const as = await organiser(context)
	for (const _ of [1, 2]) {
		expect(statusOf(await asked(context, retry, { as, params: { job }, fields: {} }))).toBe(303)
		expect(await stillFailed(context)).toEqual(['send-reset'])
	}
	for (const kind of ['none', 'photos', 'letters', 'letters'])
		expect(statusOf(await asked(context, retryKind, { as, fields: { kind } }))).toBe(303)
	expect(await stillFailed(context)).toEqual([])
	expect(statusOf(await asked(context, dismiss, { as, params: { job }, fields: {} }))).toBe(303)
	expect(await context.db.$count(jobs), 'what waits again is not thrown away').toBe(2)
})
