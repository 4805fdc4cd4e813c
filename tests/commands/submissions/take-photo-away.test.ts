import { eq, isNotNull } from 'drizzle-orm'
import { publishedViolations } from '#app/domain/stewardship/invariants/published.server.ts'
import { preparePhoto } from '#app/domain/submissions/prepare-photo.server.ts'
import { sendOtherPhoto } from '#app/domain/submissions/send-other-photo.server.ts'
import { sendSubmission } from '#app/domain/submissions/send-submission.server.ts'
import type { SubmissionState } from '#app/domain/submissions/submission-state.ts'
import { takePhotoAway } from '#app/domain/submissions/take-photo-away.server.ts'
import { consents, editionCountries, logEntries, photos, photoVariants, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { filledForm, receivedPhoto, sending } from '#tests/support/builders/sending.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const done = { ok: true, value: null }

async function sent(context: TestContext, state: SubmissionState = 'received') {
	const contest = await edition(context, { countries: ['LV'] })
	const form = filledForm()
	const outcome = await sendSubmission(context, contest, form, await sending(context))
	if (!outcome.ok) throw new Error(outcome.reason)
	const [photo] = await context.db.select().from(photos)
	await preparePhoto(context, { photoId: photo!.id })
	await context.db.update(submissions).set({ state })
	if (state === 'published') await context.db.update(editionCountries).set({ publishedCount: 1 })
	return { contest, form, id: outcome.value.submissionId }
}
const stateOf = async ({ db }: TestContext) =>
	(await db.select({ state: submissions.state, photoId: submissions.photoId }).from(submissions))[0]

test('before publication the photo goes and the idea waits for another one', async ({ db, context }) => {
	const { id } = await sent(context)

	expect(await takePhotoAway(context, id)).toEqual(done)

	expect(await stateOf(context)).toEqual({ state: 'received', photoId: null })
	expect([await db.$count(photos), await db.$count(photoVariants)]).toEqual([0, 0])
	expect(await db.$count(consents, isNotNull(consents.withdrawnAt))).toBe(0)
	const now = await context.clock(db)
	expect(await sendOtherPhoto(context, id, await receivedPhoto(context), now)).toEqual(done)
	expect(await db.$count(photos)).toBe(1)
})

test('once published, an idea without its photo leaves the contest', async ({ db, context }) => {
	const { id } = await sent(context, 'published')

	expect(await takePhotoAway(context, id)).toEqual(done)

	expect(await stateOf(context)).toEqual({ state: 'withdrawn', photoId: null })
	expect(await db.select({ count: editionCountries.publishedCount }).from(editionCountries)).toEqual([{ count: 0 }])
	const takenBack = await db.select({ kind: consents.kind }).from(consents).where(isNotNull(consents.withdrawnAt))
	expect(takenBack).toEqual([{ kind: 'photo-published' }])
	expect(await publishedViolations(db)).toEqual([])
})

test('what has left the contest stays as it is, without its photo', async ({ context }) => {
	const { id } = await sent(context, 'declined')
	expect(await takePhotoAway(context, id)).toEqual(done)
	expect(await stateOf(context)).toEqual({ state: 'declined', photoId: null })
})

test('taking it away twice is no mistake and is logged once', async ({ db, context }) => {
	const { id } = await sent(context)
	await takePhotoAway(context, id)
	expect(await takePhotoAway(context, id)).toEqual(done)
	expect(await db.$count(logEntries, eq(logEntries.kind, 'submission.photo-removed'))).toBe(1)
})

test('the same form sent again brings the photo back', async ({ db, context }) => {
	const { contest, form, id } = await sent(context)
	await takePhotoAway(context, id)

	expect(await sendSubmission(context, contest, form, await sending(context))).toMatchObject({
		value: { submissionId: id },
	})
	expect(await db.$count(photos)).toBe(1)
})
