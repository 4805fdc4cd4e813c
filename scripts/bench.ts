import { parseArgs } from 'node:util'
import { benchBallots } from './bench/ballots.ts'
import { benchBrowser } from './bench/browser.ts'
import { benchClosing } from './bench/closing.ts'
import { benchDeadline } from './bench/deadline.ts'
import { asLine, asTable, type Figure, isBroken } from './bench/figure.ts'
import { fillGallery } from './bench/fill-gallery.ts'
import { benchGallery } from './bench/gallery.ts'
import { benchLibraries } from './bench/libraries.ts'
import { benchMillion } from './bench/million.ts'
import { benchPages } from './bench/pages.ts'
import { benchPhotos } from './bench/photos.ts'
import { benchRecount } from './bench/recount.ts'
import { seedParcels } from './bench/seed-parcels.ts'
import { benchSignedIn } from './bench/signed-in.ts'
import { benchTally } from './bench/tally.ts'
import { benchTracker } from './bench/tracker.ts'
import { benchTracking } from './bench/tracking.ts'
import { busyness, writeDown } from './bench/write-down.ts'
import { prepare } from './build.mjs'
import { type ServerProcess, startServer, temporaryDataDir } from './server-process.ts'

const slug = 'example-open'
const edition = `/editions/${slug}`
const cardsOnAPage = 24

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

const pages = () =>
	withDemo(async (server) => [
		...(await benchPages(server.origin, `${edition}/ideas`)),
		...(await benchLibraries(server)),
	])
const browser = () =>
	withDemo(
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

/**
 * Ratios against a reference measured in the same run: a figure alone says more about the machine. The recount comes
 * first: it tells how much memory this process has ever had.
 */
const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
	recount: () => benchRecount(1_000_000),
	tally: async () => benchTally(),
	photos: benchPhotos,
	pages,
	'signed-in': benchSignedIn,
	browser,
	tracker,
	tracking,
	million: benchMillion,
	load: benchDeadline,
}
/** Long ones, only by name. */
const byName: typeof parts = {
	gallery: benchGallery,
	ballots: benchBallots,
	closing: benchClosing,
	'recount-large': () => benchRecount(7_000_000),
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { json: { type: 'boolean' }, only: { type: 'string' }, keep: { type: 'boolean' } },
})
const all = { ...parts, ...byName }
const named = [...positionals, ...(values.only?.split(',') ?? [])]
const unknown = named.find((name) => !all[name])
if (unknown) throw new Error(`There is no bench "${unknown}": there are ${Object.keys(all).join(', ')}.`)
await prepare({ development: true })

const missed: string[] = []
for (const name of named.length > 0 ? named : Object.keys(parts)) {
	const busy = busyness()
	const figures = (await all[name]?.()) ?? []
	process.stdout.write(`\n${name}\n${values.json ? figures.map(asLine).join('\n') : asTable(figures)}\n`)
	missed.push(...figures.filter(isBroken).map(({ what }) => `${name}: ${what}`))
	// Trying out a tenth of it is not worth a line.
	if (!values.keep && !process.env.BENCH_SCALE && !process.env.BENCH_IDEAS) await writeDown(name, figures, busy)
}
if (missed.length > 0)
	process.stderr.write(`\nGoals that were missed:\n${missed.map((each) => `- ${each}`).join('\n')}\n`)
process.exitCode = missed.length > 0 ? 1 : 0
