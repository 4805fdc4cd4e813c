import { eq } from 'drizzle-orm'
import { invitePerson } from '#app/domain/accounts/invite-person.server.ts'
import { pauseLetters, pausesIn, resumeLetters } from '#app/domain/letters/pause.server.ts'
import { dueWork } from '#app/domain/stewardship/due-work.server.ts'
import type { Worker } from '#app/domain/stewardship/due-work.ts'
import { letters, photos, reports, translations } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { prize, winner } from '#tests/support/builders/prize.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { expect, test } from '#tests/support/test.ts'

test('everything that waits stands on the list in order, and a coordinator sees only their countries', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const elsewhere = await edition(context)
	const chief = await organiser(context)
	context.at('2026-10-20T12:00:00Z')
	await submission(context, contest, { country: 'LV' })
	await submission(context, contest, { country: 'IT' })
	await submission(context, contest, { country: 'IT', confirmed: false })
	await submission(context, elsewhere)
	const broken = await submission(context, contest, { country: 'IT', confirmed: false })
	await db.update(photos).set({ state: 'failed' }).where(eq(photos.submissionId, broken.id))
	const published = await submission(context, contest, { state: 'published' })
	await db.update(photos).set({ submissionId: published.id }).where(eq(photos.submissionId, published.id))
	const now = await context.clock(db)
	await db.insert(translations).values({
		...{ submissionId: published.id, language: 'lv', title: 'Grāmatas', idea: 'Ar autobusu', originalDigest: '0' },
		...{ writtenBy: chief.person.id, writtenAt: now },
	})
	const letter = { kind: 'confirm-address', recipient: 'zq@example.org', locale: 'en', params: {}, createdAt: now }
	await db.insert(letters).values({ ...letter, editionId: contest.id, failedAt: now, failure: 'no' })
	await prize(context, contest, { winnerId: (await winner(context, contest)).id })
	const invited = await invitePerson(chief, {
		...{ email: 'late@example.org', name: 'Late', locale: 'en', role: 'moderator', editionId: contest.id },
		...{ countries: null, partner: null },
	})
	expect(invited.ok).toBe(true)

	const due = async (worker?: Worker, at = now) =>
		(await dueWork(db, contest, at, worker)).map(({ kind, count, due }) => [kind, count, due?.toISOString() ?? null])
	const italian = { organises: false, countries: ['IT'] }
	expect(await due(italian)).toEqual([
		['photos-failed', 1, null],
		['submissions-to-moderate', 1, '2026-10-24T22:00:00.000Z'],
	])
	expect(await due({ organises: false, countries: ['SE'] })).toEqual([])
	expect(await due()).toEqual([
		['photos-failed', 1, null],
		['addresses-missing', 1, null],
		['letters-failed', 1, null],
		['submissions-to-moderate', 2, '2026-10-24T21:00:00.000Z'],
		['translations-to-review', 1, '2026-10-25T23:00:00.000Z'],
	])
	const later = new Date('2026-11-08T00:00:00Z')
	expect(await due(undefined, later)).toEqual([
		['submissions-to-moderate', 2, '2026-10-24T21:00:00.000Z'],
		['countries-to-close', 2, '2026-11-06T23:00:00.000Z'],
		['photos-failed', 1, null],
		['translations-to-review', 1, null],
		['addresses-missing', 1, null],
		['letters-failed', 1, null],
		['invitations-expired', 1, null],
	])
})

test('letters that somebody paused stand on the list as long as they wait, and every line leads to its own edition', async ({
	db,
	context,
}) => {
	const contest = await edition(context)
	const chief = await organiser(context)
	const now = await context.clock(db)
	const letter = { kind: 'confirm-address', recipient: 'zq@example.org', locale: 'en', params: {}, createdAt: now }
	await db.insert(letters).values([
		{ ...letter, editionId: contest.id },
		{ ...letter, editionId: contest.id, kind: 'round-closed' },
		{ ...letter, editionId: contest.id, sentAt: now },
		{ ...letter, editionId: contest.id, failedAt: now, failure: 'no' },
	])
	const due = async () => (await dueWork(db, contest, now)).map(({ kind, count, href }) => [kind, count, href])
	const failed = ['letters-failed', 1, `/organise/letters?state=failed&edition=${contest.slug}`]
	const paused = (count: number) => ['letters-paused', count, `/organise/letters?state=paused&edition=${contest.slug}`]
	expect(await due()).toEqual([failed])

	await pauseLetters(chief, null, { editionId: contest.id, kind: 'round-closed' })
	expect(await due()).toEqual([paused(1), failed])
	await pauseLetters(chief, null, { editionId: contest.id, kind: null })
	expect(await due()).toEqual([paused(2), failed])

	for (const { id } of await pausesIn(db, null)) await resumeLetters(chief, null, id)
	expect(await due()).toEqual([failed])
})

test('reported ideas and ideas to look at lead to different places', async ({ db, context }) => {
	const contest = await edition(context)
	context.at('2026-10-20T12:00:00Z')
	await submission(context, contest)
	const published = await submission(context, contest, { state: 'published' })
	const now = await context.clock(db)
	await db.insert(reports).values({ submissionId: published.id, reason: 'offensive', at: now })
	const due = await dueWork(db, contest, now)
	const base = `/organise/editions/${contest.slug}/submissions`
	expect(due.map(({ kind, href }) => [kind, href])).toEqual([
		['ideas-reported', `${base}#reported`],
		['submissions-to-moderate', base],
	])
})
