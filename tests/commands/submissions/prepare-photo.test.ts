import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { preparePhoto } from '#app/domain/submissions/prepare-photo.server.ts'
import { findReceiptOf } from '#app/domain/submissions/receipt-queries.server.ts'
import { releasePhoto } from '#app/domain/submissions/release-photo.server.ts'
import { sendSubmission } from '#app/domain/submissions/send-submission.server.ts'
import { findVariant, readVariant } from '#app/domain/submissions/variant-queries.server.ts'
import { photos, photoVariants, submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { filledForm, originals, sending } from '#tests/support/builders/sending.ts'
import type { TestContext } from '#tests/support/context.ts'
import { plantedMarker } from '#tests/support/marked-photo.ts'
import { expect, test } from '#tests/support/test.ts'

async function sentPhoto(context: TestContext, bytes?: Uint8Array) {
	const contest = await edition(context)
	const sent = await sendSubmission(context, contest, filledForm(), await sending(context, { bytes }))
	if (!sent.ok) throw new Error(sent.reason)
	const [photo] = await context.db.select().from(photos)
	return { photoId: photo!.id, incomingKey: photo!.incomingKey!, submissionId: sent.value.submissionId }
}

test('a photo becomes a master and variants, upright and without any metadata, and its original goes', async ({
	db,
	context,
}) => {
	const { photoId, incomingKey } = await sentPhoto(context)
	expect(await readFile(context.photos.incoming.path(incomingKey), 'latin1')).toContain(plantedMarker)

	await preparePhoto(context, { photoId })

	const [photo] = await db.select().from(photos)
	expect(photo).toMatchObject({ state: 'ready', width: 720, height: 480, incomingKey: null, failure: null })
	expect(await originals(context)).toEqual([])
	const master = await context.photos.masters.get(photo!.masterKey!)
	const variants = await db.select().from(photoVariants)
	expect(variants.map(({ width, format }) => `${width} ${format}`).sort()).toEqual([
		'320 jpeg',
		'320 webp',
		'640 jpeg',
		'640 webp',
	])
	const files = [master!, ...(await Promise.all(variants.map(({ location }) => bytesAt(context, location))))]
	for (const file of files) {
		expect(Buffer.from(file).toString('latin1')).not.toContain(plantedMarker)
		const { exif, xmp, iptc, orientation } = await sharp(file).metadata()
		expect({ exif, xmp, iptc, orientation }).toEqual({})
	}
})

test('preparing twice does no harm', async ({ db, context }) => {
	const { photoId } = await sentPhoto(context)
	await preparePhoto(context, { photoId })
	await preparePhoto(context, { photoId })

	expect(await db.$count(photoVariants)).toBe(4)
})

test('a photo that cannot be read fails, and the receipt says so', async ({ context }) => {
	const { photoId, submissionId } = await sentPhoto(context, new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))
	await preparePhoto(context, { photoId })

	expect(await findReceiptOf(context.db, submissionId)).toMatchObject({
		photoState: 'failed',
		photoFailure: 'photo-unreadable',
		photo: null,
	})
	expect(await originals(context)).toEqual([])
})

test('variants leave the private store only after publication', async ({ db, context }) => {
	const { photoId } = await sentPhoto(context)
	await preparePhoto(context, { photoId })
	await releasePhoto(context, { photoId })
	expect((await findVariant(db, photoId, 320, 'webp'))?.location).toMatch(/^private:/)

	await db.update(submissions).set({ state: 'published', publishedAt: new Date('2026-10-16T12:00:00Z') })
	await releasePhoto(context, { photoId })

	const variant = await findVariant(db, photoId, 320, 'webp')
	expect(variant).toMatchObject({ location: `${photoId}/320.webp`, shown: true })
	expect((await bytesAt(context, variant!.location)).length).toBe(variant!.bytes)
})

async function bytesAt(context: TestContext, location: string): Promise<Uint8Array> {
	const body = await readVariant(context, location)
	return new Uint8Array(await new Response(body).arrayBuffer())
}

test('a store that names two files alike is asked again, and nobody’s picture is lost', async ({ db, context }) => {
	const { photoId, submissionId } = await sentPhoto(context)
	await preparePhoto(context, { photoId })
	await db.update(submissions).set({ state: 'published' }).where(eq(submissions.id, submissionId))
	const removed: string[] = []
	const names = ['one', 'one', 'two', 'three', 'four']
	const put = async () => names.shift()!
	const variants = { ...context.photos.variants, put, remove: async (name: string) => void removed.push(name) }
	const store = { ...context, photos: { ...context.photos, variants } }

	await expect(releasePhoto(store, { photoId })).rejects.toThrow()
	await releasePhoto(store, { photoId })

	const locations = await db.select({ location: photoVariants.location }).from(photoVariants)
	expect(locations.map(({ location }) => location).sort()).toEqual(['four', 'one', 'three', 'two'])
	expect(removed).toEqual([])
})
