import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { sharpProcessor } from '#app/adapters/photos/sharp-processor.ts'
import type { PreparedPhoto } from '#app/domain/submissions/photo.ts'
import { demoPhoto } from '#db/seed/demo-pictures.ts'
import type { Figure } from './figure.ts'

const rounds = 5

/** From an original to its variants, against sharp alone making the same variants from the same original. */
export async function benchPhotos(): Promise<Figure[]> {
	const folder = await mkdtemp(join(tmpdir(), 'shelfie-bench-'))
	const path = join(folder, 'original')
	await writeFile(path, await demoPhoto('scooter', { orientation: 6, gps: { latitude: 56.5, longitude: 25.87 } }))
	const prepared = await sharpProcessor.prepare(path)
	if (!prepared.ok) throw new Error(`the picture was refused: ${prepared.reason}`)

	const times = { ours: [] as number[], bare: [] as number[] }
	await bare(path, prepared.value)
	for (let i = 0; i < rounds; i++) {
		times.ours.push(await seconds(() => sharpProcessor.prepare(path)))
		times.bare.push(await seconds(() => bare(path, prepared.value)))
	}
	await rm(folder, { recursive: true })
	return [{ what: 'photo, original to variants', unit: 's', value: median(times.ours), reference: median(times.bare) }]
}

/** Two pipelines at a time, as ours: nothing but decoding, turning, resizing and encoding. */
async function bare(path: string, { variants }: PreparedPhoto) {
	for (const width of new Set(variants.map((variant) => variant.width))) {
		const upright = () => sharp(path).autoOrient().resize({ width })
		await Promise.all([
			upright().webp({ quality: 72, effort: 2 }).toBuffer(),
			upright().jpeg({ quality: 78 }).toBuffer(),
		])
	}
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now()
	await work()
	return (performance.now() - start) / 1000
}

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1]!
