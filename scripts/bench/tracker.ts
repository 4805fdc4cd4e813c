import type { ServerProcess } from '../server-process.ts'
import { startBare } from './bare.ts'
import type { Figure } from './figure.ts'
import { parcels, parcelsEdition } from './seed-parcels.ts'
import { sentBytes } from './sent-bytes.ts'
import { timeOf } from './server-work.ts'

const times = 60
const warming = 20

/** The page of fifty prizes: what travels, and how long it takes when it has to be made anew, one after another. */
export async function benchTracker(server: ServerProcess): Promise<Figure[]> {
	const { origin } = server
	const path = `/editions/${parcelsEdition}/prizes`
	const page = await sentBytes(`${origin}${path}`)
	if (page.status !== 200) throw new Error(`the tracker answered ${page.status}`)
	const bare = await startBare(page.bytes, page.headers)
	// A cookie nobody gave out: the page is rendered as for somebody who may be signed in.
	const before = server.processorTime()
	const ours = await milliseconds(`${origin}${path}`)
	const work = (server.processorTime() - before) / (warming + times)
	const theirs = await milliseconds(`${bare.origin}${path}`)
	await bare.stop()
	const what = `tracker of ${parcels} prizes`
	return [
		{ what: `${what}, its HTML as it travels`, unit: 'kB', value: page.bytes.length / 1000, budget: 30 },
		{ what: `${what}, made anew`, unit: 'ms', value: ours, reference: theirs, budget: 50 },
		{ what: `${what}, processor time of all threads`, unit: 'ms', value: work },
	]
}

async function milliseconds(url: string): Promise<number> {
	const taken: number[] = []
	const headers = { cookie: 'shelfie=nobody', 'accept-language': 'en' }
	const ask = async () => (await fetch(url, { headers })).arrayBuffer()
	for (let i = 0; i < warming; i++) await ask()
	for (let i = 0; i < times; i++) taken.push(await timeOf(ask))
	return 1000 * (taken.toSorted((one, other) => one - other)[times >> 1] ?? 0)
}
