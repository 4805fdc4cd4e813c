import { eq, isNotNull } from 'drizzle-orm'
import { changeRetention } from '#app/domain/stewardship/change-retention.server.ts'
import { sweepRetention } from '#app/domain/stewardship/retention.server.ts'
import { keptIn, longestKept, runsIn } from '#app/domain/stewardship/retention-queries.server.ts'
import { usualDays } from '#app/domain/stewardship/retention-term.ts'
import { photos, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { announcement } from '#tests/support/builders/prize.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const day = 24 * 3600_000
const start = new Date('2026-10-16T12:00:00Z')
const after = (days: number, milliseconds = 0) => new Date(start.getTime() + days * day + milliseconds)

const sweepAt = async (context: TestContext, instant: Date) => {
	context.at(instant)
	await sweepRetention(context)
	expect(context.reported).toEqual([])
}

test('an edition that keeps something shorter forgets it earlier, and says so in numbers', async ({ db, context }) => {
	const [shorter, usual] = [await edition(context), await edition(context)]
	await changeRetention(await organiser(context), shorter.id, { 'unconfirmed-submissions': 3 })
	const early = await submission(context, shorter, { confirmed: false })
	const late = await submission(context, usual, { confirmed: false })
	const erased = async () =>
		(await db.select({ id: submissions.id }).from(submissions).where(isNotNull(submissions.erasedAt))).map(
			({ id }) => id,
		)
	const due = async (editionId: string) =>
		(await keptIn(db, editionId)).find(({ rule }) => rule === 'unconfirmed-submissions')

	expect(await due(shorter.id)).toEqual({ rule: 'unconfirmed-submissions', days: 3, waiting: 1, next: after(3) })
	await sweepAt(context, after(3))
	expect(await erased()).toEqual([early.id])
	expect(await due(usual.id)).toEqual({ rule: 'unconfirmed-submissions', days: 14, waiting: 1, next: after(14) })
	await sweepAt(context, after(14))
	expect((await erased()).toSorted()).toEqual([early.id, late.id].toSorted())
	expect(await runsIn(db, shorter.id)).toEqual([
		{ id: expect.any(String), rule: 'unconfirmed-submissions', at: after(3), forgotten: 1, failed: 0 },
	])
})

test('photos in print size go a year after the release, and what the pages show stays', async ({ db, context }) => {
	const contest = await edition(context)
	await announcement(context, contest)
	const { id } = await submission(context, contest, { state: 'published' })
	const key = 'kept/master.jpeg'
	await context.photos.masters.put(key, new Uint8Array([1]))
	await db.update(photos).set({ masterKey: key }).where(eq(photos.submissionId, id))

	await sweepAt(context, after(365, -1))
	expect(await context.photos.masters.get(key)).not.toBeNull()
	await sweepAt(context, after(365))
	expect(await context.photos.masters.get(key)).toBeNull()
	expect(await db.select({ state: photos.state, masterKey: photos.masterKey }).from(photos)).toEqual([
		{ state: 'ready', masterKey: null },
	])
})

test('the privacy notice tells the longest that any edition keeps something', async ({ db, context }) => {
	expect(await longestKept(db)).toEqual(usualDays)
	const [shorter, longer] = [await edition(context), await edition(context)]
	await changeRetention(await organiser(context), shorter.id, { submitters: 30 })
	expect(await longestKept(db)).toEqual(usualDays)
	await changeRetention(await organiser(context), longer.id, { submitters: 400 })
	expect(await longestKept(db)).toEqual({ ...usualDays, submitters: 400 })
})
