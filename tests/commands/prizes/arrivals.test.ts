import { eq } from 'drizzle-orm'
import { describe } from 'vitest'
import { mintPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { recordTrackingEvent } from '#app/domain/prizes/record-tracking-event.server.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import { arrivalPage, sentArrivals } from '#app/domain/prizes/tracking/arrival-queries.server.ts'
import { decideArrival } from '#app/domain/prizes/tracking/decide-arrival.server.ts'
import { reportArrival } from '#app/domain/prizes/tracking/report-arrival.server.ts'
import { sendArrival } from '#app/domain/prizes/tracking/send-arrival.server.ts'
import { withdrawArrival } from '#app/domain/prizes/tracking/withdraw-arrival.server.ts'
import { sweepRetention } from '#app/domain/stewardship/retention.server.ts'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { findVariant } from '#app/domain/submissions/variant-queries.server.ts'
import { handlers } from '#app/jobs.server.ts'
import { arrivals, letters, logEntries, photos, trackingEvents } from '#db/schema/index.ts'
import { originals, receivedPhoto } from '#tests/support/builders/sending.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { expect, test } from '#tests/support/test.ts'
import { wholeDatabase } from '#tests/support/whole-database.ts'
import { shippedPrize } from './prize-in-hand.ts'

const words = { thanks: 'Paldies visiem!', altText: 'A hoverboard before shelves', agreed: true, language: 'lv' }

async function withLink(context: TestContext) {
	const shipped = await shippedPrize(context)
	context.at('2026-11-15T12:00:00Z')
	const subjectId = shipped.shipmentId
	const token = await mintPrivateLink(context, context.db, { purpose: 'arrival', subjectId })
	return { ...shipped, token }
}

/** Arrived, and a picture with thanks sent and prepared. */
async function sentOff(context: TestContext) {
	const linked = await withLink(context)
	await reportArrival(context, linked.token)
	expect(await sendArrival(context, linked.token, { ...words, photo: await receivedPhoto(context) })).toMatchObject({
		ok: true,
	})
	await doDueJobs(context, { 'prepare-photo': handlers['prepare-photo']! })
	const [arrival] = await context.db.select().from(arrivals)
	const reach = { arrivalId: arrival!.id, editionId: linked.contest.id, countries: null }
	return { ...linked, reach, photoId: arrival!.photoId! }
}

const seen = async (context: TestContext, { contest }: { contest: Parameters<typeof trackedPrizes>[1] }) => {
	const now = await context.clock(context.db)
	const [prize] = await trackedPrizes(context.db, { ...contest, announcedFrom: now }, now)
	return prize
}

describe('The library says that its prize is there', () => {
	test('by a button; looking changes nothing', async ({ db, context }) => {
		const { token, ...linked } = await withLink(context)
		const before = await wholeDatabase(db)
		expect(await arrivalPage(context, token)).toMatchObject({ ok: true, value: { status: 'preparing', state: null } })
		expect(await wholeDatabase(db)).toEqual(before)

		expect(await reportArrival(context, token)).toEqual({ ok: true, value: null })
		expect(await reportArrival(context, token)).toEqual({ ok: true, value: null })
		expect(await seen(context, linked)).toMatchObject({ status: 'delivered' })
		const events = await db.select().from(trackingEvents)
		expect(events.map(({ status, source, town, recordedBy }) => [status, source, town, recordedBy])).toEqual([
			['delivered', 'library', 'Jēkabpils', null],
		])
		expect(await db.select().from(letters).where(eq(letters.kind, 'prize-arrived'))).toHaveLength(1)
		const logged = await db.select().from(logEntries).where(eq(logEntries.kind, 'arrival.reported'))
		expect(logged).toHaveLength(1)
	})

	test('after the carrier, which is then believed', async ({ db, context }) => {
		const { token, by, shipmentId } = await withLink(context)
		const event = { status: 'delivered', occurredAt: new Date('2026-11-14T10:15:00Z') } as const
		await recordTrackingEvent(by, shipmentId, event)
		await reportArrival(context, token)
		expect(await db.select({ at: trackingEvents.occurredAt }).from(trackingEvents)).toEqual([{ at: event.occurredAt }])
	})

	test('with its own link and no other', async ({ db, context }) => {
		const { shipmentId } = await withLink(context)
		const other = await mintPrivateLink(context, db, { purpose: 'receipt', subjectId: shipmentId })
		const before = await wholeDatabase(db)
		for (const token of [other, 'guessed', '']) {
			expect(await reportArrival(context, token)).toEqual({ ok: false, reason: 'link-unknown' })
			expect(await sendArrival(context, token, { ...words, photo: null })).toMatchObject({ reason: 'link-unknown' })
			expect(await withdrawArrival(context, token)).toEqual({ ok: false, reason: 'link-unknown' })
		}
		expect(await wholeDatabase(db)).toEqual(before)
	})
})

describe('A picture and thanks', () => {
	test('are taken once the prize is there, with words for those who cannot see and everybody’s consent', async ({
		context,
	}) => {
		const { token } = await withLink(context)
		const send = async (more: Partial<typeof words>) =>
			sendArrival(context, token, { ...words, ...more, photo: await receivedPhoto(context) })
		expect(await send({})).toEqual({ ok: false, reason: 'not-arrived-yet' })
		await reportArrival(context, token)
		expect(await send({ agreed: false })).toEqual({ ok: false, reason: 'people-not-asked' })
		expect(await send({ altText: undefined })).toEqual({ ok: false, reason: 'alt-text-missing' })
		expect(await sendArrival(context, token, { ...words, thanks: undefined, photo: null })).toEqual({
			ok: false,
			reason: 'nothing-to-send',
		})
		expect(await originals(context)).toEqual([])
	})

	test('are seen by nobody until somebody publishes them, and by everybody then', async ({ db, context }) => {
		const { by, photoId, reach, ...linked } = await sentOff(context)
		expect((await seen(context, linked))?.arrival).toBe(null)
		expect(await findVariant(db, photoId, 320, 'jpeg')).toMatchObject({ shown: false, editionId: linked.contest.id })
		expect(await sentArrivals(db, linked.contest.id, ['EE'])).toEqual([])
		const [waiting] = await sentArrivals(db, linked.contest.id, ['LV'])
		expect(waiting).toMatchObject({ state: 'received', thanks: words.thanks, revision: 1, photo: { state: 'ready' } })

		const decision = { verdict: 'published', altText: 'A hoverboard, and shelves behind it', revision: 1 } as const
		expect(await decideArrival(by, { ...reach, countries: ['EE'] }, decision)).toMatchObject({
			reason: 'arrival-not-found',
		})
		expect(await decideArrival(by, reach, { ...decision, revision: 0 })).toMatchObject({ reason: 'content-changed' })
		expect(await decideArrival(by, reach, { ...decision, altText: undefined })).toMatchObject({
			reason: 'alt-text-missing',
		})
		expect(await decideArrival(by, reach, decision)).toEqual({ ok: true, value: null })
		await doDueJobs(context, { 'release-photo': handlers['release-photo']! })
		expect((await seen(context, linked))?.arrival).toMatchObject({
			thanks: words.thanks,
			language: 'lv',
			altText: decision.altText,
			photo: { id: photoId },
		})
		const variant = await findVariant(db, photoId, 320, 'jpeg')
		expect([variant?.shown, variant?.location.startsWith('private:')]).toEqual([true, false])

		expect(await decideArrival(by, reach, { ...decision, verdict: 'declined' })).toMatchObject({ ok: true })
		expect((await seen(context, linked))?.arrival).toBe(null)
		expect(await findVariant(db, photoId, 320, 'jpeg')).toMatchObject({ shown: false })
	})

	test('sent again wait anew, and the picture before vanishes with its files', async ({ db, context }) => {
		const { by, token, reach, photoId, ...linked } = await sentOff(context)
		await decideArrival(by, reach, { verdict: 'published', altText: 'x', revision: 1 })
		const other = { ...words, thanks: 'Vēlreiz paldies!', photo: await receivedPhoto(context) }
		expect(await sendArrival(context, token, other)).toMatchObject({ ok: true })
		expect((await seen(context, linked))?.arrival).toBe(null)
		expect(await db.select({ id: photos.id }).from(photos).where(eq(photos.id, photoId))).toEqual([])
		const decided = decideArrival(by, reach, { verdict: 'published', altText: 'x', revision: 1 })
		expect(await decided).toMatchObject({ reason: 'content-changed' })
		const early = decideArrival(by, reach, { verdict: 'published', altText: 'x', revision: 2 })
		expect(await early).toMatchObject({ reason: 'photo-not-ready' })
	})

	const gone = async ({ db }: TestContext, photoId: string) => {
		const [arrival] = await db.select().from(arrivals)
		expect(arrival).toMatchObject({ state: 'withdrawn', thanks: null, altText: null, photoId: null })
		expect(await db.select({ id: photos.id }).from(photos).where(eq(photos.id, photoId))).toEqual([])
		expect(await findVariant(db, photoId, 320, 'jpeg')).toBe(null)
	}

	test('taken back by the link are gone, and the arrival stays true', async ({ context }) => {
		const { by, token, reach, photoId, ...linked } = await sentOff(context)
		await decideArrival(by, reach, { verdict: 'published', altText: 'x', revision: 1 })
		expect(await withdrawArrival(context, token)).toEqual({ ok: true, value: null })
		await gone(context, photoId)
		expect(await seen(context, linked)).toMatchObject({ status: 'delivered', arrival: null })
		const decided = decideArrival(by, reach, { verdict: 'published', altText: 'x', revision: 1 })
		expect(await decided).toMatchObject({ reason: 'transition-not-allowed' })
		expect(await sendArrival(context, token, { ...words, photo: null })).toMatchObject({ ok: true })
	})

	test('go with the idea that won when it is erased', async ({ context }) => {
		const { won, photoId } = await sentOff(context)
		await eraseSubmission(context, won.idea.id)
		await gone(context, photoId)
	})

	test('go after a year', async ({ context }) => {
		const { photoId } = await sentOff(context)
		context.at('2027-11-15T11:59:59Z')
		await sweepRetention(context)
		expect((await context.db.select().from(arrivals))[0]).toMatchObject({ state: 'received', thanks: words.thanks })
		context.at('2027-11-15T12:00:00Z')
		await sweepRetention(context)
		await gone(context, photoId)
		expect(context.reported).toEqual([])
	})
})
