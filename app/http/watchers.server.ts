import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Metrics } from '../metrics.server.ts'
import type { Readiness } from '../readiness.server.ts'

interface Watched {
	readonly readiness: Readiness
	readonly metrics: Metrics
	/** Without one nobody may read the numbers. */
	readonly token: string | undefined
	/** Said with every answer. */
	readonly headers: Readonly<Record<string, string>>
}

/** What machines ask about this process, answered before anything else and without the router. True when it was that. */
export function forWatchers({ readiness, metrics, token, headers: common }: Watched) {
	return (request: IncomingMessage, response: ServerResponse): boolean => {
		const path = request.url?.split('?')[0]
		if (request.method !== 'GET' && request.method !== 'HEAD') return false
		const isNumbers = path === '/metrics' && isAllowed(request)
		if (path !== '/healthz' && path !== '/readyz' && !isNumbers) return false
		for (const [name, value] of Object.entries(common)) response.setHeader(name, value)
		if (path === '/healthz') say(response, 200, 'alive')
		else if (isNumbers) void tellNumbers(response)
		else void tellReadiness(response)
		return true
	}

	async function tellReadiness(response: ServerResponse): Promise<void> {
		const reasons = await readiness.ask()
		if (reasons.length === 0) say(response, 200, 'ready')
		else say(response, 503, `not ready: ${reasons.join(', ')}`)
	}

	async function tellNumbers(response: ServerResponse): Promise<void> {
		try {
			const text = await metrics.text()
			response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text)
		} catch {
			say(response, 500, 'no numbers')
		}
	}

	/** Whoever may not is told what strangers are told of any address that leads nowhere. */
	function isAllowed({ headers }: IncomingMessage): boolean {
		if (token === undefined) return false
		const [, given = ''] = /^Bearer (.+)$/i.exec(headers.authorization ?? '') ?? []
		return timingSafeEqual(digest(given), digest(token))
	}
}

const digest = (text: string) => createHash('sha256').update(text).digest()

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
const say = (response: ServerResponse, status: number, word: string) =>
	void response.writeHead(status, plain).end(`${word}\n`)
