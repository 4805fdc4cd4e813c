import { asLine, asTable, type Figure } from './bench/figure.ts'
import { benchGallery } from './bench/gallery.ts'
import { benchLibraries } from './bench/libraries.ts'
import { benchPages } from './bench/pages.ts'
import { benchPhotos } from './bench/photos.ts'
import { benchTally } from './bench/tally.ts'
import { weigh } from './bench/weights.ts'
import { prepare } from './build.mjs'
import { startServer, temporaryDataDir } from './server-process.ts'

const edition = '/editions/example-open'

/** Ratios against a reference measured in the same run: a figure alone says more about the machine. */
async function bench(): Promise<Figure[]> {
	const figures = [...benchTally(), ...(await benchPhotos())]
	const { dataDir, remove } = await temporaryDataDir()
	const server = await startServer({ dataDir, variables: { DEMO: 'on' } })
	try {
		const { origin } = server
		figures.push(...(await benchPages(origin, `${edition}/ideas`)))
		figures.push(...(await weigh(origin, 'home', '/')))
		figures.push(...(await weigh(origin, 'gallery', `${edition}/ideas`, true)))
		figures.push(...(await weigh(origin, 'form', `${edition}/submit?library=${await aLibrary(origin)}`)))
		figures.push(...(await weigh(origin, 'tracker', '/editions/example-last-year/prizes')))
		figures.push(...(await benchLibraries(server)))
	} finally {
		await server.stop()
		await remove()
	}
	return [...figures, ...(await benchGallery())]
}

async function aLibrary(origin: string): Promise<string> {
	const page = await (await fetch(`${origin}/libraries?country=LV`)).text()
	return /href="\/libraries\/([^"?/]+)"/.exec(page)?.[1] ?? ''
}

await prepare({ development: true })
const figures = await bench()
process.stdout.write(`${process.argv.includes('--json') ? figures.map(asLine).join('\n') : asTable(figures)}\n`)
