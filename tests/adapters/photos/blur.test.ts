import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sharpProcessor } from '#app/adapters/photos/sharp-processor.ts'
import type { PreparedPhoto } from '#app/domain/submissions/photo.ts'
import type { Region } from '#app/domain/submissions/region.ts'
import { markedPhoto, plantedMarker } from '#tests/support/marked-photo.ts'

const [width, height] = [800, 600]

/** Fine squares of black and white everywhere: detail that a blur has to take away. */
async function chequered(square: number): Promise<Uint8Array> {
	const pixels = Buffer.alloc(width * height * 3)
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const light = (Math.floor(x / square) + Math.floor(y / square)) % 2 === 0
			pixels.fill(light ? 240 : 15, (y * width + x) * 3, (y * width + x) * 3 + 3)
		}
	return sharp(pixels, { raw: { width, height, channels: 3 } })
		.jpeg({ quality: 95 })
		.toBuffer()
}

async function blurred(master: Uint8Array, regions: readonly Region[]): Promise<PreparedPhoto> {
	const outcome = await sharpProcessor.blur(master, regions)
	if (!outcome.ok) throw new Error(outcome.reason)
	return outcome.value
}

const inside = ({ x, y, width: w, height: h }: Region, size: { width: number; height: number }) => ({
	left: Math.ceil(x * size.width),
	top: Math.ceil(y * size.height),
	width: Math.floor(w * size.width),
	height: Math.floor(h * size.height),
})

/** How far light and dark are apart in a part of a picture: 0 for a plain surface. */
async function contrastIn(picture: Uint8Array, region: Region): Promise<number> {
	const { info } = await sharp(picture).toBuffer({ resolveWithObject: true })
	const part = await sharp(picture).extract(inside(region, info)).greyscale().toBuffer()
	const { channels } = await sharp(part).stats()
	return channels[0]!.stdev
}

const face: Region = { x: 0.25, y: 0.25, width: 0.25, height: 0.3 }
const elsewhere: Region = { x: 0.6, y: 0.6, width: 0.3, height: 0.3 }

test('nothing fine is left of a region, in the master and in every variant', async () => {
	const master = await chequered(20)
	const made = await blurred(master, [face])

	expect(await contrastIn(master, face)).toBeGreaterThan(90)
	for (const picture of [made.master, ...made.variants.map(({ bytes }) => bytes)])
		expect(await contrastIn(picture, face)).toBeLessThan(12)
	expect(made.variants.map((each) => `${each.width} ${each.format}`)).toEqual([
		'320 webp',
		'320 jpeg',
		'640 webp',
		'640 jpeg',
	])
})

test('two pictures that differ only in fine detail are the same where they are blurred: what is gone cannot be had back', async () => {
	const [one, other] = await Promise.all([blurred(await chequered(4), [face]), blurred(await chequered(8), [face])])
	const pixels = (picture: Uint8Array) => sharp(picture).extract(inside(face, { width, height })).raw().toBuffer()
	const [a, b] = await Promise.all([pixels(one.master), pixels(other.master)])

	expect(Math.max(...a.map((value, at) => Math.abs(value - b[at]!)))).toBeLessThan(14)
})

test('outside its regions a picture stays as it was', async () => {
	const master = await chequered(20)
	const made = await blurred(master, [face])
	const pixels = (picture: Uint8Array) => sharp(picture).extract(inside(elsewhere, { width, height })).raw().toBuffer()
	const [before, after] = await Promise.all([pixels(master), pixels(made.master)])

	const mean = before.reduce((sum, value, at) => sum + Math.abs(value - after[at]!), 0) / before.length
	expect(mean).toBeLessThan(3)
	expect([made.width, made.height]).toEqual([width, height])
})

test('a region keeps the colour of its place: a blur, and no black bar', async () => {
	const master = await sharp(await markedPhoto())
		.jpeg()
		.toBuffer()
	const made = await blurred(master, [{ x: 0.05, y: 0.05, width: 0.3, height: 0.3 }])
	const { data, info } = await sharp(made.master).raw().toBuffer({ resolveWithObject: true })
	const at = (Math.floor(0.2 * info.height) * info.width + Math.floor(0.2 * info.width)) * info.channels

	const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
	expect([red > 180, green < 70, blue < 70]).toEqual([true, true, true])
})

test.for<[string, Region]>([
	['in the last corner', { x: 0.99, y: 0.99, width: 0.01, height: 0.01 }],
	['over everything', { x: 0, y: 0, width: 1, height: 1 }],
	['a hair thin', { x: 0, y: 0.5, width: 1, height: 0.01 }],
])('a region %s is burnt in too', async ([, region]) => {
	const made = await blurred(await chequered(2), [region])

	expect(
		await contrastIn(made.master, { ...region, width: region.width * 0.9, height: region.height * 0.9 }),
	).toBeLessThan(25)
})

test('nothing that is made carries metadata', async () => {
	const made = await blurred(await markedPhoto(), [face])

	for (const file of [made.master, ...made.variants.map(({ bytes }) => bytes)]) {
		expect(Buffer.from(file).toString('latin1')).not.toContain(plantedMarker)
		const { exif, xmp, iptc, orientation } = await sharp(file).metadata()
		expect({ exif, xmp, iptc, orientation }).toEqual({})
	}
})

test('what is no picture is refused', async () => {
	expect(await sharpProcessor.blur(new Uint8Array([1, 2, 3]), [face])).toEqual({
		ok: false,
		reason: 'photo-unreadable',
	})
})
