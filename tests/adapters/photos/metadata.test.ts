import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import exifr from 'exifr'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { sharpProcessor } from '#app/adapters/photos/sharp-processor.ts'
import type { PreparedPhoto } from '#app/domain/submissions/photo.ts'
import { projectRoot } from '#db/project-root.ts'
import { markedPhoto, plantedMarker } from '#tests/support/marked-photo.ts'
import { scratchFile } from '#tests/support/scratch-folder.ts'

const traces = [
	plantedMarker,
	'Exif',
	'EXIF',
	'GPS',
	'http://ns.adobe.com',
	'XMP ',
	'Photoshop',
	'ICC',
	'lcms',
	'Reader 12',
]

const everything = { tiff: true, exif: true, gps: true, xmp: true, iptc: true, icc: true, ihdr: false, jfif: false }

async function prepared(original: Uint8Array): Promise<PreparedPhoto> {
	const photo = await sharpProcessor.prepare(await scratchFile(original))
	if (!photo.ok) throw new Error(photo.reason)
	return photo.value
}

function filesOf({ master, placeholder, variants }: PreparedPhoto) {
	const tiny = Buffer.from(placeholder.split(',')[1] ?? '', 'base64')
	return [
		{ name: 'master', format: 'jpeg', bytes: master },
		{ name: 'placeholder', format: 'webp', bytes: tiny },
		...variants.map(({ width, format, bytes }) => ({ name: `${width}.${format}`, format, bytes })),
	]
}

const tracesIn = (bytes: Uint8Array) => traces.filter((trace) => Buffer.from(bytes).includes(trace))

async function originalsByFormat() {
	return [
		await markedPhoto({ format: 'jpeg', orientation: 6, profile: 'p3' }),
		await markedPhoto({ format: 'png', orientation: 6, profile: 'p3' }),
		await markedPhoto({ format: 'webp', orientation: 6 }),
		await markedPhoto({ format: 'avif', orientation: 6 }),
		await readFile(join(projectRoot, 'tests/support/reader.heic')),
	]
}

describe('nothing a camera wrote leaves the house', () => {
	test('the originals do hold it', async () => {
		const [jpeg, ...others] = await originalsByFormat()
		expect(await exifr.gps(jpeg ?? '')).toEqual({ latitude: 56.5, longitude: 25.866666666666667 })
		for (const original of others) expect(tracesIn(original)).toContain(plantedMarker)
	})

	test('no file that is made holds a trace', async () => {
		for (const original of await originalsByFormat()) {
			for (const { name, format, bytes } of filesOf(await prepared(original))) {
				expect({ name, traces: tracesIn(bytes) }).toEqual({ name, traces: [] })
				// exifr knows no WebP; the search of its bytes above has to do.
				if (format === 'jpeg') expect(await exifr.parse(Buffer.from(bytes), everything)).toBeUndefined()
			}
		}
	})

	test('what is hidden after the picture’s end is gone', async () => {
		const polyglot = Buffer.concat([await markedPhoto(), Buffer.from(`<script>${plantedMarker}</script>`)])
		for (const { bytes } of filesOf(await prepared(polyglot))) expect(tracesIn(bytes)).toEqual([])
	})
})

describe('the placeholder', () => {
	test('stays under 400 characters for the busiest picture', async () => {
		const noise = await sharp({
			create: {
				width: 600,
				height: 600,
				channels: 3,
				background: '#777',
				noise: { type: 'gaussian', mean: 128, sigma: 120 },
			},
		})
			.resize(12, 12, { kernel: 'nearest' })
			.png()
			.toBuffer()
		const { placeholder } = await prepared(noise)
		expect(placeholder).toMatch(/^data:image\/webp;base64,[A-Za-z0-9+/]+=*$/)
		expect(placeholder.length).toBeLessThanOrEqual(400)
	})
})
