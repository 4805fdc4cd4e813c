import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { decodeHeic } from '#app/adapters/photos/decode-heic.ts'
import { sharpProcessor } from '#app/adapters/photos/sharp-processor.ts'
import { projectRoot } from '#db/project-root.ts'
import { scratchFile } from '#tests/support/scratch-folder.ts'

const reader = join(projectRoot, 'tests/support/reader.heic')

test('a phone’s HEIC, turned by its box and by its EXIF and in Display P3, is upright and sRGB', async () => {
	const photo = await sharpProcessor.prepare(reader)
	if (!photo.ok) throw new Error(photo.reason)
	const { width, height, master } = photo.value
	expect([width, height]).toEqual([1200, 1500])

	const { data } = await sharp(master).raw().toBuffer({ resolveWithObject: true })
	const at = (x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)]
	expect({ hair: isNear(at(600, 450), [196, 87, 47]), book: isNear(at(600, 1400), [38, 87, 74]) }).toEqual({
		hair: true,
		book: true,
	})
})

test('a brand that the decoder does not know by name is read all the same', async () => {
	const bytes = await readFile(reader)
	bytes.write('heim', 8, 'latin1')
	expect(await sharpProcessor.prepare(await scratchFile(bytes))).toMatchObject({ ok: true })
})

test('decoding that takes too long is given up, and another is not', async () => {
	const [late, next] = await Promise.all([decodeHeic(reader, 0, 1), decodeHeic(reader, 0)])
	expect([late, next?.width, next?.height]).toEqual([null, 1200, 1500])
})

const isNear = (found: readonly number[], expected: readonly number[]) =>
	found.length === 3 && expected.every((value, channel) => Math.abs(value - (found[channel] ?? 999)) <= 10)
