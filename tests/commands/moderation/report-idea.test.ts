import { eq } from 'drizzle-orm'
import { changeThresholds } from '#app/domain/moderation/change-thresholds.server.ts'
import { decideSubmission } from '#app/domain/moderation/decide-submission.server.ts'
import { defaultThresholds, type ReportReason } from '#app/domain/moderation/report.ts'
import { reportIdea } from '#app/domain/moderation/report-idea.server.ts'
import { isBeingLookedAt, openReports, reportedIdeas } from '#app/domain/moderation/report-queries.server.ts'
import { putBack } from '#app/domain/moderation/settle-reports.server.ts'
import { dueWork } from '#app/domain/stewardship/due-work.server.ts'
import { sweepRetention } from '#app/domain/stewardship/retention.server.ts'
import { findIdea } from '#app/domain/submissions/queries.server.ts'
import { withdrawSubmission } from '#app/domain/submissions/withdraw-submission.server.ts'
import { asFieldRound, roundField } from '#app/domain/voting/round-field.server.ts'
import { editionCountries, editionVersions, logEntries, reports, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { moderator, organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

async function publishedIdea(context: TestContext) {
	const contest = await edition(context)
	const idea = await submission(context, contest, { state: 'published' })
	const report = (reason: ReportReason, from: string, note?: string) =>
		reportIdea(context, idea.id, { reason, note }, from)
	const isShown = async () => (await findIdea(context.db, contest.id, idea.code)) !== null
	return { contest, idea, report, isShown }
}

test('enough people hide an idea, and nobody counts twice, whatever they say and wherever in their house', async ({
	db,
	context,
}) => {
	const { contest, idea, report, isShown } = await publishedIdea(context)
	await report('privacy', '2001:db8:1:2::1', 'My son is in the picture, zqnote')
	await report('privacy', '2001:db8:1:2::2')
	await report('spam', '2001:db8:1:2:ffff::')
	expect([await isShown(), await db.$count(reports)]).toEqual([true, 1])
	const [before] = await db.select().from(editionVersions)

	expect(await report('privacy', '192.0.2.1')).toEqual({ ok: true, value: { hidden: true } })

	expect(await isShown()).toBe(false)
	expect(await isBeingLookedAt(db, contest.id, idea.code)).toBe(true)
	const field = await roundField(db, asFieldRound(contest, contest.rounds[0]!), 'LV')
	expect(field.submissions).toEqual([idea.id])
	const [after] = await db.select().from(editionVersions)
	expect(after!.version).toBe(before!.version + 1)
	const log = await db.select().from(logEntries)
	expect(log.map(({ kind, body }) => ({ kind, body }))).toEqual([
		{ kind: 'submission.hidden', body: { submission: idea.id, reports: 2 } },
	])
	const kept = JSON.stringify(await db.select().from(reports))
	expect(kept).not.toContain('192.0.2')
	expect(kept).not.toContain('2001:db8')
})

test('what is hidden is not counted, comes back with its idea, and leaves only once', async ({ db, context }) => {
	const { contest, idea, report } = await publishedIdea(context)
	await db.update(editionCountries).set({ publishedCount: 3 }).where(eq(editionCountries.editionId, contest.id))
	const counted = async () => {
		const rows = await db.select().from(editionCountries).where(eq(editionCountries.country, 'LV'))
		return rows.map(({ publishedCount }) => publishedCount)
	}
	const hide = async (from: string) => {
		await report('privacy', `${from}.1`)
		await report('privacy', `${from}.2`)
	}
	await hide('192.0.2')
	expect(await counted()).toEqual([2])
	await putBack(await moderator(context), idea.id)
	expect(await counted()).toEqual([3])
	await hide('198.51.100')
	await withdrawSubmission(context, idea.id)
	expect(await counted()).toEqual([2])
})

test('an address that reports two ideas cannot be told to be the same', async ({ db, context }) => {
	const { contest, report } = await publishedIdea(context)
	const other = await submission(context, contest, { state: 'published' })
	await report('spam', '192.0.2.1')
	await reportIdea(context, other.id, { reason: 'spam' }, '192.0.2.1')

	const hashes = (await db.select().from(reports)).map(({ reporter }) => reporter)
	expect(new Set(hashes).size).toBe(2)
})

test('a moderator puts it back: reports are settled and forgotten, and further ones start anew', async ({
	db,
	context,
}) => {
	const { idea, report, isShown } = await publishedIdea(context)
	await report('privacy', '192.0.2.1', 'a note')
	await report('privacy', '192.0.2.2')
	const by = await moderator(context)

	expect(await putBack(by, idea.id)).toEqual({ ok: true, value: null })

	expect(await isShown()).toBe(true)
	expect(await openReports(db, idea.id)).toEqual([])
	const settled = await db.select().from(reports)
	expect(settled.map(({ note, reporter, settledBy }) => ({ note, reporter, settledBy }))).toEqual(
		Array(2).fill({ note: null, reporter: null, settledBy: by.person.id }),
	)
	expect(await putBack(by, idea.id)).toEqual({ ok: false, reason: 'already-decided' })

	await report('privacy', '192.0.2.1')
	expect(await isShown()).toBe(true)
	await report('privacy', '192.0.2.3')
	expect(await isShown()).toBe(false)
})

test('of two moderators who answer at once one does, and the other is told', async ({ context }) => {
	const { idea, report } = await publishedIdea(context)
	await report('spam', '192.0.2.1')
	const [one, other] = [await moderator(context), await moderator(context)]
	const outcomes = await Promise.all([putBack(one, idea.id), putBack(other, idea.id)])

	expect(outcomes.map((each) => (each.ok ? 'put back' : each.reason)).sort()).toEqual(['already-decided', 'put back'])
})

test('a decision answers the reports too', async ({ db, context }) => {
	const { idea, report } = await publishedIdea(context)
	await report('privacy', '192.0.2.1', 'a note')
	await report('privacy', '192.0.2.2')
	const decision = { verdict: 'disqualified' as const, reason: 'The person in the picture did not agree.' }
	expect(await decideSubmission(await moderator(context), idea.id, decision)).toMatchObject({ ok: true })

	expect(await openReports(db, idea.id)).toEqual([])
	const [row] = await db.select().from(submissions)
	expect([row!.state, row!.hiddenSince]).toEqual(['disqualified', null])
})

test('what is not published is not reported', async ({ db, context }) => {
	const { idea, report } = await publishedIdea(context)
	await db.update(submissions).set({ state: 'withdrawn' }).where(eq(submissions.id, idea.id))

	expect(await report('spam', '192.0.2.1')).toEqual({ ok: false, reason: 'submission-gone' })
	expect(await db.$count(reports)).toBe(0)
})

test('moderators see what is reported first, in their countries, and the desk counts it', async ({ db, context }) => {
	const { contest, idea, report } = await publishedIdea(context)
	const calm = await submission(context, contest, { state: 'published', country: 'IT' })
	await submission(context, contest, { state: 'published' })
	await reportIdea(context, calm.id, { reason: 'not-at-library' }, '192.0.2.9')
	await report('privacy', '192.0.2.1')
	await report('offensive', '192.0.2.2')
	await report('privacy', '192.0.2.3')
	const listed = async (countries: string[] | null) =>
		(await reportedIdeas(db, { editionId: contest.id, countries })).map(({ id, counts, hiddenSince }) => ({
			id,
			counts,
			hidden: hiddenSince !== null,
		}))

	const hidden = { id: idea.id, counts: { privacy: 2, offensive: 1 }, hidden: true }
	expect(await listed(null)).toEqual([hidden, { id: calm.id, counts: { 'not-at-library': 1 }, hidden: false }])
	expect(await listed(['LV'])).toEqual([hidden])
	const due = await dueWork(db, contest, await context.clock(db))
	expect(due.map(({ kind, count }) => ({ kind, count }))).toEqual([{ kind: 'ideas-reported', count: 2 }])
})

test('an organiser decides how many it takes', async ({ context }) => {
	const { contest, report, isShown } = await publishedIdea(context)
	await changeThresholds(await organiser(context), contest.id, { ...defaultThresholds, spam: 1 })
	await report('spam', '192.0.2.1')

	expect(await isShown()).toBe(false)
})

test('who reported is forgotten after thirty days even when nobody has looked', async ({ db, context }) => {
	const { report } = await publishedIdea(context)
	await report('spam', '192.0.2.1', 'a note')
	context.at('2026-11-15T11:59:59Z')
	await sweepRetention(context)
	expect((await db.select().from(reports))[0]?.note).toBe('a note')

	context.at('2026-11-15T12:00:00Z')
	await sweepRetention(context)
	const [kept] = await db.select().from(reports)
	expect([kept?.note, kept?.reporter, kept?.settledAt]).toEqual([null, null, null])
})
