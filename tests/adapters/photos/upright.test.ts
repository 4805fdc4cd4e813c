import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sharpProcessor } from '#app/adapters/photos/sharp-processor.ts'
import { projectRoot } from '#db/project-root.ts'
import { markedPhoto, orientations } from '#tests/support/marked-photo.ts'
import { cornersSeenIn } from '#tests/support/photo-pixels.ts'
import { scratchFile } from '#tests/support/scratch-folder.ts'

const upright = ['red', 'green', 'blue', 'white']
const variantsOf720 = [
	{ width: 320, height: 213, format: 'webp' },
	{ width: 320, height: 213, format: 'jpeg' },
	{ width: 640, height: 427, format: 'webp' },
	{ width: 640, height: 427, format: 'jpeg' },
]

describe.each(['jpeg', 'png', 'webp', 'avif', 'heic'] as const)('%s', (format) => {
	test.each(orientations)('is upright from orientation %i', async (orientation) => {
		const path =
			format === 'heic'
				? join(projectRoot, `tests/support/heic/orientation-${orientation}.heic`)
				: await scratchFile(await markedPhoto({ format, orientation }))

		expect(await sharpProcessor.inspect(path)).toEqual({ ok: true, value: { format, width: 720, height: 480 } })

		const photo = await sharpProcessor.prepare(path)
		if (!photo.ok) throw new Error(photo.reason)
		const { master, width, height, variants } = photo.value
		expect({ width, height, corners: await cornersSeenIn(master) }).toEqual({
			width: 720,
			height: 480,
			corners: upright,
		})
		expect(variants.map(({ bytes, ...size }) => size)).toEqual(variantsOf720)
		for (const { bytes } of variants) expect(await cornersSeenIn(bytes)).toEqual(upright)
	})
})

test('colours of a wide profile are brought to sRGB', async () => {
	const photo = await sharpProcessor.prepare(await scratchFile(await markedPhoto({ profile: 'p3' })))
	if (!photo.ok) throw new Error(photo.reason)
	expect(await cornersSeenIn(photo.value.master)).toEqual(upright)
})
