import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { blurPhoto } from '#app/domain/moderation/blur-photo.server.ts'
import { checkInvariants } from '#app/domain/stewardship/check-invariants.server.ts'
import { burnRegions } from '#app/domain/submissions/burn-regions.server.ts'
import { contentSeal } from '#app/domain/submissions/content-seal.ts'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { preparePhoto } from '#app/domain/submissions/prepare-photo.server.ts'
import { findIdea } from '#app/domain/submissions/queries.server.ts'
import { releasePhoto } from '#app/domain/submissions/release-photo.server.ts'
import { removePhoto } from '#app/domain/submissions/remove-photo.server.ts'
import { sendSubmission } from '#app/domain/submissions/send-submission.server.ts'
import { findVariant, readVariant } from '#app/domain/submissions/variant-queries.server.ts'
import { withdrawSubmission } from '#app/domain/submissions/withdraw-submission.server.ts'
import { editionVersions, jobs, logEntries, photos, photoVariants, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { moderator } from '#tests/support/builders/person.ts'
import { filledForm, sending } from '#tests/support/builders/sending.ts'
import { library } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { expect, test } from '#tests/support/test.ts'

const handlers = {
	'burn-regions': burnRegions,
	'release-photo': releasePhoto,
	'remove-photo': removePhoto,
}
const face = { x: 0.3, y: 0.3, width: 0.4, height: 0.4 }

async function sentPhoto(context: TestContext, state: 'received' | 'published' = 'published') {
	const contest = await edition(context)
	const { slug } = await library(context)
	const sent = await sendSubmission(context, contest, filledForm({ library: slug }), await sending(context))
	if (!sent.ok) throw new Error(sent.reason)
	const id = sent.value.submissionId
	const [before] = await context.db.select().from(submissions).where(eq(submissions.id, id))
	await preparePhoto(context, { photoId: before!.photoId! })
	if (state === 'published') {
		const now = await context.clock(context.db)
		await context.db.update(submissions).set({ state, publishedAt: now, emailConfirmedAt: now })
		await releasePhoto(context, { photoId: before!.photoId! })
	}
	await context.db.delete(jobs)
	const [row] = await context.db.select().from(submissions).where(eq(submissions.id, id))
	const by = await moderator(context)
	const blur = (person = by) => blurPhoto(person, id, { regions: [face], seen: contentSeal(row!) })
	return { contest, id, code: row!.code, old: row!.photoId!, by, blur, seen: contentSeal(row!) }
}

async function filesOf(context: TestContext): Promise<string[]> {
	const folder = join(context.photos.incoming.path('x'), '..', '..')
	const entries = await readdir(folder, { recursive: true, withFileTypes: true })
	return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

test('a blurred picture takes the place of the old one, of which no row and no file is left', async ({
	db,
	context,
}) => {
	const { contest, code, old, blur } = await sentPhoto(context)
	const outcome = await blur()
	if (!outcome.ok) throw new Error(outcome.reason)
	const { photoId } = outcome.value

	// Until it is made neither the old picture nor a new one is shown.
	expect(await findVariant(db, old, 640, 'webp')).toBe(null)
	expect(await findVariant(db, photoId, 640, 'webp')).toBe(null)
	expect(await findIdea(db, contest.id, code)).toMatchObject({ photo: null })
	expect(await checkInvariants(db, await context.clock(db))).toEqual([])

	await doDueJobs(context, handlers)

	expect(await findVariant(db, old, 640, 'webp')).toBe(null)
	const variant = await findVariant(db, photoId, 640, 'jpeg')
	expect(variant).toMatchObject({ shown: true, location: `${photoId}/640.jpeg` })
	expect(await findIdea(db, contest.id, code)).toMatchObject({ photo: { id: photoId, width: 720, height: 480 } })
	expect((await db.select().from(photos)).map(({ id, blurred }) => ({ id, blurred }))).toEqual([
		{ id: photoId, blurred: [face] },
	])
	expect((await db.select().from(photoVariants)).every((each) => each.photoId === photoId)).toBe(true)
	const files = await filesOf(context)
	expect(files.filter((file) => file.includes(old))).toEqual([])
	expect(files.filter((file) => file.includes(photoId))).toHaveLength(5)
	expect(context.reported).toEqual([])
	expect(await checkInvariants(db, await context.clock(db))).toEqual([])

	const bytes = new Uint8Array(await new Response(await readVariant(context, variant!.location)).arrayBuffer())
	// The four colours of the corners meet in the middle: there they are smeared into one another now.
	const middle = await sharp(bytes).extract({ left: 310, top: 200, width: 20, height: 20 }).toBuffer()
	const { channels } = await sharp(middle).stats()
	expect(Math.max(...channels.slice(0, 3).map(({ stdev }) => stdev))).toBeLessThan(40)
})

test('what is waiting for a moderator stays private, and is logged without a trace of the picture', async ({
	db,
	context,
}) => {
	const { old, blur } = await sentPhoto(context, 'received')
	const [before] = await db.select().from(editionVersions)
	const outcome = await blur()
	const photoId = outcome.ok ? outcome.value.photoId : ''
	const [after] = await db.select().from(editionVersions)
	expect(after!.version).toBe(before!.version + 1)
	await doDueJobs(context, handlers)

	expect(await findVariant(db, photoId, 640, 'webp')).toMatchObject({
		shown: false,
		location: `private:${photoId}/640.webp`,
	})
	const entry = (await db.select().from(logEntries)).find(({ kind }) => kind === 'submission.photo-blurred')
	expect(Object.keys(entry!.body).sort()).toEqual(['by', 'regions', 'submission'])
	expect(JSON.stringify(entry)).not.toContain(old)
	expect(JSON.stringify(entry)).not.toContain(photoId)
})

test('of two moderators who blur at once one wins, and the other looks again', async ({ db, context }) => {
	const { blur } = await sentPhoto(context)
	const outcomes = await Promise.all([blur(), blur(await moderator(context))])

	expect(outcomes.map((each) => (each.ok ? 'blurred' : each.reason)).sort()).toEqual(['blurred', 'content-changed'])
	expect(await db.$count(photos)).toBe(2)
})

test('a job that dies midway is done again, and twice does no harm', async ({ db, context }) => {
	const { old, blur } = await sentPhoto(context)
	const outcome = await blur()
	const photoId = outcome.ok ? outcome.value.photoId : ''
	const dying = {
		...context,
		db: new Proxy(context.db, {
			get: (target, name) =>
				name === 'transaction' ? () => Promise.reject(new Error('power cut')) : Reflect.get(target, name, target),
		}),
	}
	await expect(burnRegions(dying, { photoId, from: old })).rejects.toThrow('power cut')
	expect(await findVariant(db, old, 640, 'webp')).toBe(null)

	await burnRegions(context, { photoId, from: old })
	await burnRegions(context, { photoId, from: old })
	await doDueJobs(context, handlers)

	expect((await filesOf(context)).filter((file) => file.includes(old))).toEqual([])
	expect(await findVariant(db, photoId, 640, 'webp')).toMatchObject({ shown: true })
})

test('an erasure while the blur is burnt in leaves no picture at all', async ({ db, context }) => {
	const { id, blur } = await sentPhoto(context)
	await blur()
	await eraseSubmission(context, id)
	const [photo] = await db.select().from(photos)
	expect(photo).toBe(undefined)

	await doDueJobs(context, handlers)
	expect(await filesOf(context)).toEqual([])
	expect(context.reported).toEqual([])
})

test('a second blur keeps what the first one has covered', async ({ db, context }) => {
	const { id, blur, by } = await sentPhoto(context)
	await blur()
	await doDueJobs(context, handlers)
	const [row] = await db.select().from(submissions)
	const other = { x: 0, y: 0, width: 0.2, height: 0.2 }

	expect(await blurPhoto(by, id, { regions: [other], seen: contentSeal(row!) })).toMatchObject({ ok: true })
	await doDueJobs(context, handlers)
	expect((await db.select().from(photos)).map(({ blurred }) => blurred)).toEqual([[face, other]])
})

test('nobody blurs what is being prepared, or what has left', async ({ db, context }) => {
	const { id, blur, by } = await sentPhoto(context)
	await blur()
	const [row] = await db.select().from(submissions)
	const again = { regions: [face], seen: contentSeal(row!) }
	expect(await blurPhoto(by, id, again)).toEqual({ ok: false, reason: 'photo-not-ready' })

	await withdrawSubmission(context, id)
	expect(await blurPhoto(by, id, again)).toEqual({ ok: false, reason: 'transition-not-allowed' })
})
