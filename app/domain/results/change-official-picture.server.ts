import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { smallPicture } from '#app/domain/contest/change-logo.server.ts'
import { faultInLogo, logoLimits } from '#app/domain/contest/logo.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { citations } from '#db/schema/index.ts'
import { changeAnnouncement } from './change-announcement.server.ts'
import { officialKey } from './citation.ts'
import { holdAnnouncement } from './hold-announcement.server.ts'
import { removePictureLater } from './official-picture.server.ts'
import { type CitationPlace, findCitation } from './write-citation.server.ts'

const tooLarge = `file-too-large?limit=${logoLimits.bytes / 1024 ** 2}` as const
export type PictureRefusal = 'file-missing' | typeof tooLarge | 'picture-not-recognised'

const faults = {
	'logo-missing': 'file-missing',
	'logo-too-large': tooLarge,
	'logo-is-svg': 'picture-not-recognised',
	'logo-not-recognised': 'picture-not-recognised',
} as const

const noPicture = { pictureId: null, pictureWidth: null, pictureHeight: null }

/** Keeps a small copy of an official's picture where nobody can fetch it yet; only with a consent that is recorded. */
export async function changeOfficialPicture(
	context: ActingContext,
	place: CitationPlace,
	bytes: Uint8Array,
): Promise<Outcome<null, PictureRefusal | 'citation-unknown' | 'consent-missing' | 'already-released'>> {
	const fault = faultInLogo(bytes)
	if (fault) return refuse(faults[fault])
	const made = await smallPicture(context, bytes)
	if (!made.ok) return refuse(made.reason === 'photo-too-large' ? tooLarge : 'picture-not-recognised')

	const pictureId = crypto.randomUUID()
	const { width: pictureWidth, height: pictureHeight } = made.value
	const remove = () => context.photos.masters.remove(officialKey(pictureId))
	await context.photos.masters.put(officialKey(pictureId), made.value.bytes)
	const kept = await changeAnnouncement(context, place.editionId, 'announcement.picture-changed', async (tx) => {
		const before = await findCitation(tx, place)
		if (!before) return refuse('citation-unknown')
		if (!before.consentAt) return refuse('consent-missing')
		await removePictureLater(context, tx, before.pictureId)
		await tx.update(citations).set({ pictureId, pictureWidth, pictureHeight }).where(eq(citations.id, before.id))
		return ok({ citation: before.id, picture: pictureId })
	}).catch(async (error) => {
		await remove()
		throw error
	})
	if (!kept.ok) await remove()
	return kept
}

/** An official may take the consent back at any time, after the release too: the picture goes, the words stay. */
export const withdrawPicture = (
	context: ActingContext,
	place: CitationPlace,
): Promise<Outcome<null, 'citation-unknown'>> =>
	context.db.transaction(async (tx) => {
		await holdAnnouncement(tx, place.editionId)
		const before = await findCitation(tx, place)
		if (!before) return refuse('citation-unknown')
		await removePictureLater(context, tx, before.pictureId)
		await tx
			.update(citations)
			.set({ ...noPicture, consentAt: null, consentBy: null })
			.where(eq(citations.id, before.id))
		await bumpEdition(tx, place.editionId)
		await appendToLog(context, tx, place.editionId, 'announcement.picture-withdrawn', {
			by: context.person.id,
			citation: before.id,
		})
		return ok(null)
	})
