import { access } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { masterKey, variantKey } from '#app/domain/submissions/photo-keys.ts'
import { sweepIncoming } from '#app/domain/submissions/sweep-incoming.server.ts'
import { consents, letters, logEntries, photos, photoVariants, submissions } from '#db/schema/index.ts'
import type { SentIdea } from './senders.ts'

const twoHours = 7_200_000

/** Everything that is not as it must be after a cut, each as a sentence. */
export async function faultsInSubmissions(context: Context, ideas: readonly SentIdea[]): Promise<string[]> {
	const rows = await context.db.select().from(submissions)
	const sent = rows.filter(({ title }) => ideas.some((idea) => idea.title === title))
	const faults = ideas.flatMap(({ title, receipt }) => {
		const kept = sent.filter((row) => row.title === title).length
		if (kept > 1) return [`${title} is there ${kept} times`]
		return receipt && kept === 0 ? [`${title} was acknowledged and is gone`] : []
	})
	for (const row of sent) faults.push(...(await halves(context, row)).map((what) => `${row.title} has ${what}`))
	return [...faults, ...(await orphans(context))]
}

/** What belongs to a submission is there wholly, or the submission is not. */
async function halves(context: Context, { id, photoId }: typeof submissions.$inferSelect): Promise<string[]> {
	const { db } = context
	const [photo] = photoId ? await db.select().from(photos).where(eq(photos.id, photoId)) : []
	if (!photo) return ['no photo']
	const entries = (await db.select().from(logEntries).where(eq(logEntries.kind, 'submission.received'))).filter(
		({ body }) => (body as { submission?: string }).submission === id,
	)
	const asked = await db.select().from(letters).where(eq(letters.subjectId, id))
	const agreed = await db.select().from(consents).where(eq(consents.submissionId, id))
	return [
		...(entries.length === 1 ? [] : [`${entries.length} entries in the log`]),
		...(asked.length === 1 ? [] : [`${asked.length} letters`]),
		...(agreed.length === 3 ? [] : [`${agreed.length} consents`]),
		...(await missingFiles(context, photo)),
	]
}

async function missingFiles({ db, photos: store }: Context, photo: typeof photos.$inferSelect): Promise<string[]> {
	const isThere = (path: string) =>
		access(path).then(
			() => true,
			() => false,
		)
	if (photo.state === 'failed') return ['a photo that failed']
	if (photo.state === 'waiting')
		return photo.incomingKey && (await isThere(store.incoming.path(photo.incomingKey))) ? [] : ['no original']
	const variants = await db.select().from(photoVariants).where(eq(photoVariants.photoId, photo.id))
	const keys = [masterKey(photo.id), ...variants.map((variant) => variantKey(photo.id, variant))]
	const gone = await Promise.all(keys.map(async (key) => ((await store.masters.get(key)) ? [] : [`no ${key}`])))
	return [...(variants.length > 0 ? [] : ['no variants']), ...gone.flat()]
}

/** After the sweep of two hours later only originals that a photo waits for are left. */
async function orphans(context: Context): Promise<string[]> {
	const later = async () => new Date(Date.now() + twoHours)
	await sweepIncoming({ ...context, clock: later })
	const left = await context.photos.incoming.untouchedSince(await later())
	const wanted = await context.db.select({ key: photos.incomingKey }).from(photos)
	return left.filter((key) => !wanted.some((row) => row.key === key)).map((key) => `the original ${key} is nobody's`)
}
