import autocannon from 'autocannon'
import { startCluster } from '../postgres-cluster.mjs'
import { startBare } from './bare.ts'
import type { Figure } from './figure.ts'
import { openAt } from './million.ts'
import { galleryEdition } from './seed-gallery.ts'
import { sentBytes } from './sent-bytes.ts'

const submissions = 300
const seconds = 5
/** The fastest peer that was measured: 61 of 22,000. */
const peer = 0.0028

/** An organiser's list of 300 submissions, made anew each time, against a bare server that sends the same bytes. */
export async function benchSignedIn(): Promise<Figure[]> {
	const cluster = await startCluster()
	if (!cluster) return []
	const place = await openAt(cluster.url, submissions)
	try {
		const url = new URL(`/organise/editions/${galleryEdition}/submissions`, place.origin).href
		const page = await sentBytes(url, 'gzip, deflate, br', place.cookie)
		const bare = await startBare(page.bytes, page.headers)
		const reference = await perSecond(bare.origin, place.cookie)
		const value = await perSecond(url, place.cookie)
		await bare.stop()
		return [
			{
				what: `an organiser’s list of ${submissions} submissions`,
				unit: 'pages/s',
				value,
				reference,
				ratioAtLeast: peer,
			},
		]
	} finally {
		await place.close()
		cluster.stop()
	}
}

async function perSecond(url: string, cookie: string): Promise<number> {
	const headers = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'en', cookie }
	const measured = await autocannon({ url, connections: 10, duration: seconds, headers })
	const bad = measured.errors + measured.timeouts + measured.non2xx
	if (bad > 0) throw new Error(`${bad} of the requests to ${url} failed`)
	return measured.requests.average
}
