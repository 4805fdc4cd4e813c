import { eq } from 'drizzle-orm'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { ReceivedPhoto } from '#app/domain/submissions/received-photo.ts'
import { removeAtOnce } from '#app/domain/submissions/remove-photo.server.ts'
import { dropPhotos } from '#app/domain/submissions/replace-photo.server.ts'
import type { Tx } from '#db/client.server.ts'
import { arrivals, photos } from '#db/schema/index.ts'
import { type ArrivalInput, arrivalConsentVersion } from './arrival-form.ts'
import { type ArrivalLinkRefusal, changeArrival } from './change-arrival.server.ts'

export type ArrivalRefusal =
	| ArrivalLinkRefusal
	| 'not-arrived-yet'
	| 'nothing-to-send'
	| 'people-not-asked'
	| 'alt-text-missing'

interface Sent extends ArrivalInput {
	/** A new picture; without one the picture that was sent before stays. */
	readonly photo: ReceivedPhoto | null
	/** Of the page on which it was written. */
	readonly language: string
}

/** A picture and thanks from the reading room. Sent again they take the place of those before, and wait to be looked at anew. */
export async function sendArrival(
	context: Context,
	token: string,
	{ thanks, altText, agreed, photo, language }: Sent,
): Promise<Outcome<null, ArrivalRefusal>> {
	const sent = await changeArrival(context, token, 'arrival.sent', async (tx, { status, arrival, shipment }, now) => {
		if (status !== 'delivered') return refuse('not-arrived-yet')
		const hasPhoto = photo !== null || arrival.photoId !== null
		if (!thanks && !hasPhoto) return refuse('nothing-to-send')
		if (hasPhoto && !agreed) return refuse('people-not-asked')
		if (hasPhoto && !altText) return refuse('alt-text-missing')
		const dropped = photo ? await replacePicture(context, tx, arrival, photo, now) : []
		await tx
			.update(arrivals)
			.set({
				state: 'received',
				thanks: thanks ?? null,
				altText: altText ?? null,
				language,
				revision: arrival.revision + 1,
				sentAt: now,
				erasedAt: null,
				...(hasPhoto ? { consentVersion: arrivalConsentVersion, consentAt: now } : {}),
			})
			.where(eq(arrivals.id, arrival.id))
		const logged = { shipment: shipment.id, arrival: arrival.id, picture: hasPhoto }
		return ok({ value: dropped, logged })
	})
	if (!sent.ok) {
		if (photo) await context.photos.incoming.remove(photo.key)
		return sent
	}
	await removeAtOnce(context, sent.value)
	return ok(null)
}

async function replacePicture(
	context: Context,
	tx: Tx,
	{ id, photoId }: typeof arrivals.$inferSelect,
	photo: ReceivedPhoto,
	now: Date,
): Promise<string[]> {
	const [added] = await tx
		.insert(photos)
		.values({ submissionId: null, state: 'waiting', incomingKey: photo.key, createdAt: now })
		.returning({ id: photos.id })
	if (!added) throw new Error('an inserted photo must come back')
	await tx.update(arrivals).set({ photoId: added.id }).where(eq(arrivals.id, id))
	await enqueueJob(context, tx, { queue: 'prepare-photo', payload: { photoId: added.id }, key: added.id })
	return photoId ? dropPhotos(context, tx, eq(photos.id, photoId)) : []
}
