import { eq } from 'drizzle-orm'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { releaseAnnouncement } from '#app/domain/results/release-announcement.server.ts'
import { sendResultLetters } from '#app/domain/results/send-result-letters.server.ts'
import { jobs, letters, logEntries } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

/** 12 November at noon in Brussels. */
const announcement = { introduction: { en: 'These are the winners.' }, visibleFrom: '2026-11-12T12:00' }
const instant = Date.parse('2026-11-12T11:00:00Z')

async function counted(context: TestContext) {
	const contest = await edition(context)
	const closed = await closedWith(context, contest, [[[5, 5, 5]], [[4, 4, 4]]])
	return { contest, ...closed, italy: { ...closed.place, country: 'IT' } }
}

test('nothing is announced before every country is closed', async ({ context }) => {
	const { contest, one, italy } = await counted(context)
	expect(await prepareAnnouncement(one, contest.id, announcement)).toEqual({ ok: false, reason: 'not-all-closed' })
	await closeRound(one, italy, {})
	expect(await prepareAnnouncement(one, contest.id, announcement)).toEqual({ ok: true, value: null })
})

test('one prepares and another releases, once', async ({ db, context }) => {
	const { contest, one, other, italy } = await counted(context)
	await closeRound(one, italy, {})
	expect(await releaseAnnouncement(other, contest.id)).toEqual({ ok: false, reason: 'not-prepared' })
	await prepareAnnouncement(one, contest.id, announcement)
	expect(await releaseAnnouncement(one, contest.id)).toEqual({ ok: false, reason: 'same-organiser' })
	const outcomes = await Promise.all([releaseAnnouncement(other, contest.id), releaseAnnouncement(other, contest.id)])

	// Whoever of the two comes first.
	expect(outcomes.toSorted((a, b) => Number(b.ok) - Number(a.ok))).toEqual([
		{ ok: true, value: { visibleFrom: new Date(instant) } },
		{ ok: false, reason: 'already-released' },
	])
	expect(await prepareAnnouncement(one, contest.id, announcement)).toEqual({ ok: false, reason: 'already-released' })
	const kinds = (await db.select({ kind: logEntries.kind }).from(logEntries)).map((entry) => entry.kind)
	expect(kinds.filter((kind) => kind.startsWith('announcement.'))).toEqual([
		'announcement.prepared',
		'announcement.released',
	])
})

test('results are visible from the announced instant on, and not a millisecond before', async ({ db, context }) => {
	const { contest, one, other, italy } = await counted(context)
	await closeRound(one, italy, {})
	await prepareAnnouncement(one, contest.id, announcement)
	const visibleAt = async (at: number) => isAnnounced((await findEditionById(db, contest.id))!, new Date(at))
	expect(await visibleAt(instant + 1)).toBe(false)
	await releaseAnnouncement(other, contest.id)
	expect([await visibleAt(instant - 1), await visibleAt(instant)]).toEqual([false, true])
})

test('an instant that has passed before the release begins with the release', async ({ db, context }) => {
	const { contest, one, other, italy } = await counted(context)
	await closeRound(one, italy, {})
	await prepareAnnouncement(one, contest.id, announcement)
	const late = new Date(instant + 60_000)
	context.at(late)
	expect(await releaseAnnouncement(other, contest.id)).toEqual({ ok: true, value: { visibleFrom: late } })
	expect((await findEditionById(db, contest.id))?.announcedFrom).toEqual(late)
})

test('winners and partners are told at the announced instant, each once', async ({ db, context }) => {
	const { contest, ideas, one, other, italy } = await counted(context)
	await closeRound(one, italy, {})
	await prepareAnnouncement(one, contest.id, announcement)
	await releaseAnnouncement(other, contest.id)
	const due = await db.select({ runAt: jobs.runAt }).from(jobs).where(eq(jobs.queue, 'result-letters'))
	expect(due).toEqual([{ runAt: new Date(instant) }])
	const told = async () =>
		(await db.select().from(letters)).filter(({ kind }) => kind === 'submission-won' || kind === 'result-released')

	await expect(sendResultLetters(context, { editionId: contest.id })).rejects.toThrow('not announced yet')
	expect(await told()).toEqual([])
	context.at(new Date(instant))
	await sendResultLetters(context, { editionId: contest.id })
	await sendResultLetters(context, { editionId: contest.id })
	expect((await told()).map(({ kind, subjectId }) => [kind, subjectId]).toSorted()).toEqual([
		['result-released', null],
		['result-released', null],
		['submission-won', ideas[0]!.id],
	])
})
