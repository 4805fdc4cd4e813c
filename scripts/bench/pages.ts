import autocannon from 'autocannon'
import { startBare } from './bare.ts'
import type { Figure } from './figure.ts'
import { sentBytes } from './sent-bytes.ts'

const seconds = 5
const connections = 20
/** A page of 24 posts, measured beside the same bare server. */
const wordPress = 0.0009

/** The gallery from the cache and freshly rendered, against a bare node:http server that sends the same bytes. */
export async function benchPages(origin: string, gallery: string): Promise<Figure[]> {
	const page = await sentBytes(`${origin}${gallery}`)
	const bare = await startBare(page.bytes, page.headers)
	const reference = await pagesPerSecond(`${bare.origin}${gallery}`)
	const cached = await pagesPerSecond(`${origin}${gallery}`)
	// A cookie nobody gave out: the page is rendered as for somebody who may be signed in.
	const rendered = await pagesPerSecond(`${origin}${gallery}`, { cookie: 'shelfie=nobody' })
	await bare.stop()
	const unit = 'pages/s'
	return [
		{ what: 'gallery page, from the cache', unit, value: cached, reference, ratioAtLeast: 0.5 },
		{ what: 'gallery page, rendered', unit, value: rendered, reference, ratioAtLeast: 10 * wordPress },
	]
}

async function pagesPerSecond(url: string, headers: Record<string, string> = {}): Promise<number> {
	const accepting = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'en', ...headers }
	const measured = await autocannon({ url, connections, duration: seconds, headers: accepting })
	const bad = measured.errors + measured.timeouts + measured.non2xx
	if (bad > 0) throw new Error(`${bad} of the requests to ${url} failed`)
	return measured.requests.average
}
