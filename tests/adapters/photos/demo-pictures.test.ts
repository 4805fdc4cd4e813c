import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import exifr from 'exifr'
import { expect, test } from 'vitest'
import { sharpProcessor } from '#app/adapters/photos/sharp-processor.ts'
import { projectRoot } from '#db/project-root.ts'
import { demoPhoto, demoPictures } from '#db/seed/demo-pictures.ts'
import { scratchFile } from '#tests/support/scratch-folder.ts'

const jekabpils = { latitude: 56.499, longitude: 25.857 }

test('every drawn reader can be asked for', async () => {
	const drawn = await readdir(join(projectRoot, 'db/seed/pictures'))
	expect(drawn.sort()).toEqual(demoPictures.map((name) => `${name}.svg`))
})

test('a demo picture is a phone’s: large, lying on its side, with make and place, and always the same', async () => {
	const photo = await demoPhoto('friends', { orientation: 6, gps: jekabpils })
	expect(await exifr.parse(Buffer.from(photo), { pick: ['Make', 'Orientation'], translateValues: false })).toEqual({
		Make: 'Example',
		Orientation: 6,
	})
	expect(await exifr.gps(Buffer.from(photo))).toEqual({ latitude: 56.499, longitude: 25.857 })
	expect(await sharpProcessor.inspect(await scratchFile(photo))).toEqual({
		ok: true,
		value: { format: 'jpeg', width: 3200, height: 2000 },
	})
	expect(Buffer.from(await demoPhoto('friends', { orientation: 6, gps: jekabpils })).equals(photo)).toBe(true)
})

test('a demo picture held the other way round is upright too', async () => {
	const path = await scratchFile(await demoPhoto('cap', { orientation: 8 }))
	expect(await sharpProcessor.inspect(path)).toEqual({ ok: true, value: { format: 'jpeg', width: 2400, height: 3000 } })
})
