import { benchBallots } from './bench/ballots.ts'
import { benchBrowser } from './bench/browser.ts'
import { benchClosing } from './bench/closing.ts'
import { asLine, asTable, type Figure, isBroken } from './bench/figure.ts'
import { fillGallery } from './bench/fill-gallery.ts'
import { benchGallery } from './bench/gallery.ts'
import { benchLibraries } from './bench/libraries.ts'
import { benchPages } from './bench/pages.ts'
import { benchPhotos } from './bench/photos.ts'
import { benchRecount } from './bench/recount.ts'
import { seedParcels } from './bench/seed-parcels.ts'
import { benchTally } from './bench/tally.ts'
import { benchTracker } from './bench/tracker.ts'
import { benchTracking } from './bench/tracking.ts'
import { prepare } from './build.mjs'
import { type ServerProcess, startServer, temporaryDataDir } from './server-process.ts'

const slug = 'example-open'
const edition = `/editions/${slug}`
const cardsOnAPage = 24

/** Ratios against a reference measured in the same run: a figure alone says more about the machine. */
async function bench(): Promise<Figure[]> {
	// First of all: it tells how much memory this process has ever had.
	const recount = await benchRecount(1_000_000)
	const work = [...recount, ...benchTally(), ...(await benchPhotos())]
	const served = await withDemo(async (server) => [
		...(await benchPages(server.origin, `${edition}/ideas`)),
		...(await benchLibraries(server)),
	])
	const browsing = await withDemo(
		async ({ origin }) =>
			benchBrowser(origin, {
				home: '/',
				gallery: `${edition}/ideas`,
				idea: await linkOn(origin, `${edition}/ideas`, /href="([^"?]+\/ideas\/[^"?]+)"/),
				form: `${edition}/submit?library=${(await aLibrary(origin)).split('/').at(-1)}`,
				library: await aLibrary(origin),
				winners: '/editions/example-last-year/winners',
				tracker: '/editions/example-last-year/prizes',
			}),
		(dataDir) => fillGallery(dataDir, slug, cardsOnAPage),
	)
	return [...work, ...served, ...browsing, ...(await benchGallery()), ...(await tracker()), ...(await tracking())]
}

/** The demo, served; changed first, while nobody serves it. */
async function withDemo(
	measure: (server: ServerProcess) => Promise<Figure[]>,
	change?: (dataDir: string) => Promise<void>,
): Promise<Figure[]> {
	const { dataDir, remove } = await temporaryDataDir()
	let server = await startServer({ dataDir, variables: { DEMO: 'on' } })
	try {
		if (change) {
			await server.stop()
			await change(dataDir)
			server = await startServer({ dataDir })
		}
		return await measure(server)
	} finally {
		await server.stop()
		await remove()
	}
}

const tracker = () => withDemo(benchTracker, seedParcels)
const tracking = () => withDemo(benchTracking, seedParcels)

const aLibrary = (origin: string) => linkOn(origin, '/libraries?country=LV', /href="(\/libraries\/[^"?/]+)"/)

async function linkOn(origin: string, path: string, link: RegExp): Promise<string> {
	const page = await (await fetch(`${origin}${path}`)).text()
	const found = link.exec(page)?.[1]
	if (!found) throw new Error(`${path} links to nothing like ${link}`)
	return found
}

/** By name alone, with the build that is there: `npm run bench -- recount`. */
const alone: Readonly<Record<string, () => Promise<Figure[]>>> = {
	tally: async () => benchTally(),
	gallery: benchGallery,
	ballots: benchBallots,
	closing: benchClosing,
	recount: () => benchRecount(7_000_000),
	tracker,
	tracking,
}

const named = process.argv.slice(2).find((word) => !word.startsWith('--'))
if (!named) await prepare({ development: true })
const run = named ? alone[named] : bench
if (!run) throw new Error(`There is no bench "${named}": there are ${Object.keys(alone).join(', ')}.`)
const figures = await run()
process.stdout.write(`${process.argv.includes('--json') ? figures.map(asLine).join('\n') : asTable(figures)}\n`)
const broken = figures.filter(isBroken)
if (broken.length > 0) process.stderr.write(`Over budget: ${broken.map(({ what }) => what).join(', ')}\n`)
