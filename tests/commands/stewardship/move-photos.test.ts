import { asc } from 'drizzle-orm'
import { onTestFinished } from 'vitest'
import { openUploadThingStore } from '#app/adapters/photos/uploadthing-store.ts'
import { movePhotos } from '#app/commands/move-photos.server.ts'
import { sha256Hex } from '#app/domain/shared/digest.ts'
import { variantKey } from '#app/domain/submissions/photo-keys.ts'
import { removePhoto } from '#app/domain/submissions/remove-photo.server.ts'
import { photos, photoVariants } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { complete, type TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'
import { startUploadThingStandIn } from '#tests/support/uploadthing-stand-in.ts'

const widths = [320, 640] as const

/** Two published photos on the disk, four files; and the service beside. */
async function twoPlaces(given: TestContext) {
	const standIn = await startUploadThingStandIn()
	onTestFinished(() => standIn.close())
	const { token, address } = standIn
	const disk = given.photos
	const context = complete({ ...given, photos: openUploadThingStore({ token, address, disk }) })
	const contest = await edition(context)
	const ids: string[] = []
	for (const name of ['one', 'two']) {
		const { photoId } = await submission(context, contest, { state: 'published' })
		ids.push(photoId!)
		for (const width of widths) {
			const key = variantKey(photoId!, { width, format: 'webp' })
			const bytes = Buffer.from(`picture ${name} ${width}`)
			const location = await disk.variants.put(key, bytes, 'image/webp')
			const size = { width, height: width, bytes: bytes.length, format: 'webp' as const }
			await context.db.insert(photoVariants).values({ photoId: photoId!, location, ...size })
		}
	}
	const seen = async () => {
		const rows = await context.db
			.select()
			.from(photoVariants)
			.orderBy(asc(photoVariants.photoId), asc(photoVariants.width))
		return Promise.all(rows.map(({ location }) => digestAt(context, location)))
	}
	const onDisk = async () => {
		const keys = ids.flatMap((id) => widths.map((width) => variantKey(id, { width, format: 'webp' })))
		const there = await Promise.all(keys.map(async (key) => Boolean(await bytesOf(disk, key))))
		return there.filter(Boolean).length
	}
	const lines: string[] = []
	const move = (...words: string[]) => movePhotos(context, words, (line) => lines.push(line))
	return { context, standIn, seen, onDisk, move, lines, ids }
}

async function bytesOf({ variants }: TestContext['photos'], location: string) {
	const found = await variants.read(location)
	return found && new Uint8Array(await new Response(found.body).arrayBuffer())
}
async function digestAt(context: TestContext, location: string) {
	const bytes = await bytesOf(context.photos, location)
	return bytes && sha256Hex(bytes)
}

test('pictures move there and back, the same to whoever looks; the place before is emptied when it is said', async ({
	context: given,
}) => {
	const { standIn, seen, onDisk, move, lines } = await twoPlaces(given)
	const before = await seen()
	expect(await move('--to', 'uploadthing')).toBe(0)
	expect([await seen(), standIn.files.size, await onDisk()]).toEqual([before, 4, 4])
	expect(await move('--to', 'uploadthing', '--remove-former')).toBe(0)
	expect([await seen(), standIn.files.size, await onDisk()]).toEqual([before, 4, 0])
	expect(await move('--to', 'disk', '--remove-former')).toBe(0)
	expect([await seen(), standIn.files.size, await onDisk()]).toEqual([before, 0, 4])
	expect(lines).toEqual([
		'4 pictures moved to UploadThing, each read again and compared.',
		'Their former copies stay until you say --remove-former.',
		'0 pictures moved to UploadThing, each read again and compared.',
		'4 former copies removed.',
		'4 pictures moved to the disk, each read again and compared.',
		'4 former copies removed.',
	])
})

test('broken off in the middle nothing is lost, and it goes on where it was', async ({ context: given }) => {
	const { standIn, seen, move, lines } = await twoPlaces(given)
	const before = await seen()
	Object.assign(standIn.state, { fault: 'cut', takes: 2 })
	await expect(move('--to', 'uploadthing')).rejects.toThrow('UploadThing did not take a photo')
	expect([await seen(), standIn.files.size]).toEqual([before, 2])
	Object.assign(standIn.state, { fault: null, takes: Number.POSITIVE_INFINITY })
	expect(await move('--to', 'uploadthing', '--remove-former')).toBe(0)
	expect([await seen(), standIn.files.size]).toEqual([before, 4])
	expect(lines[0]).toBe('2 pictures moved to UploadThing, each read again and compared.')
})

test('two who move at once lose nothing', async ({ context: given }) => {
	const { standIn, seen, onDisk, move } = await twoPlaces(given)
	const before = await seen()
	await move('--to', 'uploadthing', '--remove-former')
	await Promise.all([move('--to', 'disk'), move('--to', 'disk')])
	expect([await seen(), await onDisk()]).toEqual([before, 4])
	await move('--to', 'disk', '--remove-former')
	expect([await seen(), standIn.files.size]).toEqual([before, 0])
})

test('a place that keeps other bytes is not pointed to', async ({ context: given }) => {
	const { standIn, seen, move } = await twoPlaces(given)
	const before = await seen()
	standIn.state.fault = 'altered'
	await expect(move('--to', 'uploadthing')).rejects.toThrow('uploadthing did not keep a picture as it was')
	expect([await seen(), standIn.files.size]).toEqual([before, 0])
})

test('an erased picture goes from both places', async ({ context: given }) => {
	const { context, standIn, onDisk, move, ids } = await twoPlaces(given)
	await move('--to', 'uploadthing')
	for (const photoId of ids) await removePhoto(context, { photoId })
	expect([await context.db.$count(photos), standIn.files.size, await onDisk()]).toEqual([0, 0, 0])
})
