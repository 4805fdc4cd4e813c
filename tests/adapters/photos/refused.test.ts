import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { sharpProcessor } from '#app/adapters/photos/sharp-processor.ts'
import { photoLimits } from '#app/domain/submissions/photo.ts'
import { projectRoot } from '#db/project-root.ts'
import { markedPhoto } from '#tests/support/marked-photo.ts'
import { pngClaiming } from '#tests/support/png-claiming.ts'
import { scratchFile } from '#tests/support/scratch-folder.ts'

const plain = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
const refused = (reason: string) => ({ ok: false, reason })

async function answersTo(bytes: Uint8Array | string) {
	const path = await scratchFile(bytes)
	return [await sharpProcessor.inspect(path), await sharpProcessor.prepare(path)]
}

describe('what is not a photo is not recognised, whatever its name', () => {
	test.each([
		['nothing at all', ''],
		['HTML', '<!doctype html><script>alert(1)</script>'],
		['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
		['PDF', '%PDF-1.4\n1 0 obj<<>>endobj'],
		['a GIF that is a script too', 'GIF89a/*\x01\x00*/=1;alert(1)'],
	])('%s', async (_name, content) => {
		expect(await answersTo(content)).toEqual([refused('photo-not-recognised'), refused('photo-not-recognised')])
	})

	test.each(['gif', 'tiff'] as const)('%s', async (format) => {
		const bytes = await plain().toFormat(format).toBuffer()
		expect(await answersTo(bytes)).toEqual([refused('photo-not-recognised'), refused('photo-not-recognised')])
	})
})

describe('a broken photo is unreadable', () => {
	test('a format’s first bytes and then something else', async () => {
		const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<svg/>'.repeat(99))])
		expect(await answersTo(bytes)).toEqual([refused('photo-unreadable'), refused('photo-unreadable')])
	})

	test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s cut off', async (format) => {
		const whole = await markedPhoto({ format })
		const [, prepared] = await answersTo(whole.subarray(0, whole.length - 200))
		expect(prepared).toEqual(refused('photo-unreadable'))
	})

	test('heic cut off', async () => {
		const bytes = await readFile(join(projectRoot, 'tests/support/reader.heic'))
		const [, prepared] = await answersTo(bytes.subarray(0, bytes.length / 2))
		expect(prepared).toEqual(refused('photo-unreadable'))
	})
})

describe('a photo that is too large costs a refusal only', () => {
	test('more pixels than allowed in a few bytes', async () => {
		const bomb = pngClaiming(10_000, 5_001)
		expect(await answersTo(bomb)).toEqual([refused('photo-too-large'), refused('photo-too-large')])
	})

	test('more pixels than a PNG may have', async () => {
		const [inspected, prepared] = await answersTo(pngClaiming(2_000_000_000, 2_000_000_000))
		expect([inspected?.ok, prepared?.ok]).toEqual([false, false])
	})

	test('more bytes than allowed', async () => {
		const photo = await plain().jpeg().toBuffer()
		const padded = Buffer.concat([photo, Buffer.alloc(photoLimits.bytes)])
		expect(await answersTo(padded)).toEqual([refused('photo-too-large'), refused('photo-too-large')])
	})
})
