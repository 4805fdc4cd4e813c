import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Backlog, backlog } from './backlog.server.ts'

interface Answered {
	readonly method: string
	readonly route: string
	readonly status: number
	readonly seconds: number
}

export interface Metrics {
	readonly begun: () => void
	readonly answered: (request: Answered) => void
	/** As Prometheus reads it. */
	readonly text: () => Promise<string>
	readonly contentType: string
}

interface Measured {
	readonly streams: () => number
	readonly cache: { readonly counts: Readonly<Record<'hit' | 'miss', number>> }
	readonly pool: number | null
}

const keptFor = 10_000

/** Labels are routes, methods, statuses and queues: as many as there are in the code, and nobody's name. */
export function makeMetrics(context: Context, { streams, cache, pool }: Measured): Metrics {
	const register = new Registry()
	const registers = [register]
	collectDefaultMetrics({ register })

	const gauge = (name: string, help: string, labelNames: string[] = []) =>
		new Gauge({ name: `shelfie_${name}`, help, labelNames, registers })
	const durations = new Histogram({
		name: 'shelfie_request_duration_seconds',
		help: 'From the headers of a request to the end of its answer.',
		labelNames: ['method', 'route'],
		buckets: [0.01, 0.05, 0.1, 0.3, 1, 3, 10, 30],
		registers,
	})
	const requests = new Counter({
		name: 'shelfie_requests_total',
		help: 'Requests answered.',
		labelNames: ['method', 'route', 'status'],
		registers,
	})
	const pages = new Counter({
		name: 'shelfie_page_cache_total',
		help: 'Pages for anonymous visitors.',
		labelNames: ['outcome'],
		registers,
	})
	const inFlight = gauge('requests_in_flight', 'Requests being answered.')
	const open = gauge('streams_open', 'Server-sent events being listened to.')
	if (pool !== null) gauge('database_pool_size', 'Connections this process may open.').set(pool)
	const connections = gauge('database_connections', 'Connections to PostgreSQL, of all processes.', ['state'])
	const answer = gauge('database_answer_seconds', 'How long the smallest question takes, waiting for a connection.')
	const waiting = gauge('jobs_waiting', 'Jobs that are due.', ['queue'])
	const oldest = gauge('jobs_oldest_seconds', 'For how long the oldest of them has been due.', ['queue'])
	const failed = gauge('jobs_failed', 'Jobs given up.', ['queue'])
	const letters = gauge('letters', 'Letters that wait or were given up.', ['state'])
	const photos = gauge('photos_waiting', 'Photos received and not yet prepared.')
	const answers = gauge('database_up', 'Whether the database answered when these numbers were asked for.')

	let known: { readonly backlog: Promise<Backlog | null>; readonly until: number } | null = null
	function recent(): Promise<Backlog | null> {
		if (!known || known.until < Date.now())
			known = { backlog: backlog(context).catch(() => null), until: Date.now() + keptFor }
		return known.backlog
	}

	async function look(): Promise<void> {
		open.set(streams())
		pages.reset()
		for (const [outcome, times] of Object.entries(cache.counts)) pages.inc({ outcome }, times)
		const seen = await recent()
		answers.set(seen ? 1 : 0)
		for (const each of [waiting, oldest, failed, letters, connections]) each.reset()
		if (!seen) return
		answer.set(seen.answerSeconds)
		photos.set(seen.photosWaiting)
		for (const { queue, due, oldestSeconds, givenUp } of seen.queues) {
			waiting.set({ queue }, due)
			oldest.set({ queue }, oldestSeconds)
			failed.set({ queue }, givenUp)
		}
		for (const [state, count] of Object.entries(seen.letters)) letters.set({ state }, count)
		for (const [state, count] of Object.entries(seen.connections)) connections.set({ state }, count)
	}

	return {
		begun: () => inFlight.inc(),
		answered: ({ method, route, status, seconds }) => {
			inFlight.dec()
			durations.observe({ method, route }, seconds)
			requests.inc({ method, route, status })
		},
		text: async () => {
			await look()
			return register.metrics()
		},
		contentType: register.contentType,
	}
}
