import { eq } from 'drizzle-orm'
import { arrivalDays, castBallots, waitingAges } from '#app/domain/stewardship/edition-numbers.server.ts'
import { sendSubmission } from '#app/domain/submissions/send-submission.server.ts'
import { submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { filledForm, sending } from '#tests/support/builders/sending.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, voter } from '#tests/support/builders/voting.ts'
import { expect, test } from '#tests/support/test.ts'

test('ideas are counted as they come, on the day that it is there, and once however often they are sent', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	context.at('2026-10-16T21:30:00Z')
	const form = filledForm()
	const italian = filledForm({ namedLibrary: 'Biblioteca', country: 'IT' })
	const first = await sending(context)
	expect((await sendSubmission(context, contest, form, first)).ok).toBe(true)
	await sendSubmission(context, contest, form, await sending(context))
	expect((await sendSubmission(context, contest, italian, await sending(context))).ok).toBe(true)
	expect(await arrivalDays(db, contest.id)).toEqual([
		{ country: 'IT', day: '2026-10-16', received: 1 },
		// Half past midnight in Riga.
		{ country: 'LV', day: '2026-10-17', received: 1 },
	])
})

test('what waits is counted by its age, what nobody confirmed is not', async ({ db, context }) => {
	const contest = await edition(context)
	const now = new Date('2026-10-20T12:00:00Z')
	for (const [at, confirmed] of [
		['2026-10-20T11:00:00Z', true],
		['2026-10-19T12:00:00Z', true],
		['2026-10-01T12:00:00Z', true],
		['2026-10-01T12:00:00Z', false],
	] as const) {
		const { id } = await submission(context, contest, { confirmed })
		await db
			.update(submissions)
			.set({ receivedAt: new Date(at) })
			.where(eq(submissions.id, id))
	}
	expect((await waitingAges(db, contest.id, now)).map(({ days, count }) => [days, count])).toEqual([
		[0, 1],
		[1, 1],
		[3, 0],
		[7, 0],
		[14, 1],
	])
})

test('voting is told as complete or not, and never what was voted', async ({ db, context }) => {
	const contest = await edition(context, { countries: ['LV', 'GR'], rules: { method: 'approval', approvals: 1 } })
	const idea = await submission(context, contest, { state: 'published' })
	const one = await voter(context, contest, { name: 'One' })
	await voter(context, contest, { name: 'Two' })
	context.at(duringVoting)
	const before = await castBallots(db, contest, await context.clock(db))
	// Both are at home in Greece.
	expect(before).toEqual([
		{ country: 'GR', round: 1, cast: 0, eligible: 0 },
		{ country: 'LV', round: 1, cast: 0, eligible: 2 },
	])
	await one.cast([{ submission: idea.id, kind: 'ticked' }])
	expect((await castBallots(db, contest, await context.clock(db)))[1]).toEqual({ ...before[1], cast: 1 })
})
