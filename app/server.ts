import http from 'node:http'
import * as build from 'virtual:react-router/server-build'
import { createRequestListener, type FetchHandler } from '@remix-run/node-fetch-server'
import sirv from 'sirv'
import { CannotStart } from '#db/cannot-start.ts'
import { serveCommands } from '#db/embedded/control-socket.ts'
import { projectRoot } from '#db/project-root.ts'
import { dropInterruptedDemo, seedDemo } from '#db/seed/seed-demo.server.ts'
import { addressKeyFits } from './address-key-fits.server.ts'
import { commands } from './commands.server.ts'
import { compose } from './compose.server.ts'
import { whileDoing } from './doing.server.ts'
import type { Worker } from './domain/jobs/worker.server.ts'
import { catchUpLedger } from './domain/stewardship/catch-up-ledger.server.ts'
import { readEnvironment, wantsDemo } from './environment.server.ts'
import { answerAtOnce } from './http/answer-at-once.server.ts'
import { oversized } from './http/body-limit.server.ts'
import { makeChangeStreams } from './http/change-streams.server.ts'
import { closeGently } from './http/close-gently.server.ts'
import { drained } from './http/drained.server.ts'
import { freshnessOf } from './http/freshness.server.ts'
import { pageCache } from './http/page-cache.server.ts'
import { reachOf } from './http/reach.server.ts'
import { refuseUnread } from './http/refuse-unread.server.ts'
import { requestHandler } from './http/request-handler.server.ts'
import { requestRecord } from './http/request-record.server.ts'
import { commonHeaders } from './http/security-headers.server.ts'
import { believingOnly } from './http/trusted-proxies.server.ts'
import { forWatchers } from './http/watchers.server.ts'
import { startJobs } from './jobs.server.ts'
import { makeMetrics } from './metrics.server.ts'
import { readiness } from './readiness.server.ts'
import { welcome } from './welcome.server.ts'

async function start(): Promise<void> {
	const environment = readEnvironment(process.env)
	const { context, database, logger, close } = await compose(environment)
	await addressKeyFits(context)
	await catchUpLedger(context)
	const print = (line: string) => void process.stdout.write(`${line}\n`)
	if (wantsDemo(environment)) await seedDemo(context, print)
	else await dropInterruptedDemo(context)
	const freshness = freshnessOf(context)
	await freshness.look()
	const cache = pageCache(freshness)
	const streams = makeChangeStreams(freshness, context)
	const reach = reachOf({ ask: freshness.look, report: context.report, moments: database.kind === 'embedded' ? 60 : 5 })
	const metrics = makeMetrics(context, {
		cache,
		streams: streams.count,
		pool: database.kind === 'server' ? environment.DATABASE_POOL : null,
	})
	const record = requestRecord(logger, metrics)
	const handle = requestHandler(context, build, { freshness, cache, streams, reach })
	const assets = sirv(`${projectRoot}/build/client`, {
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders: immutableAssets,
	})
	const dynamic = createRequestListener(((request, client) => handle(request, client.address)) satisfies FetchHandler, {
		...hostOf(environment.ORIGIN),
		trustProxy: environment.TRUSTED_PROXIES !== undefined, // as far as `believe` has left them
		onError: (error) => {
			context.report(error, { during: 'request' })
			return new Response('Something went wrong.\n', { status: 500 })
		},
	})
	const secure = context.origin.startsWith('https:')
	const common = commonHeaders(secure)
	const refuse = refuseUnread(build, common, secure)
	const headers = Object.entries(common)
	let jobs: Worker | null = null
	const ready = readiness({ context, dataDir: environment.DATA_DIR, jobs: { isAlive: () => jobs?.isAlive() ?? false } })
	const watched = forWatchers({ readiness: ready, metrics, token: environment.METRICS_TOKEN, headers: common })
	const believe = believingOnly(environment.TRUSTED_PROXIES ?? [])
	const server = http.createServer({ requestTimeout: 300_000, headersTimeout: 20_000 }, (request, response) => {
		if (watched(request, response)) return
		believe(request)
		drained(request, response)
		const doing = record(request, response)
		const tooMuch = oversized(request)
		if (tooMuch) return refuse(request, response, tooMuch)
		const kept = answerAtOnce(cache, request, response)
		doing.route = kept ? kept.route : 'file'
		if (kept) return
		for (const [name, value] of headers) response.setHeader(name, value)
		assets(request, response, () => {
			doing.route = undefined
			whileDoing(doing, () => dynamic(request, response))
		})
	})
	await listen(server, environment)
	jobs = startJobs(context)
	const control =
		database.kind === 'embedded'
			? await serveCommands(
					environment.DATA_DIR,
					(name, args, print) => commands[name]?.(context, args, print) ?? Promise.resolve(2),
				)
			: null
	await welcome(context, environment, print)
	const first = () => {
		ready.stop()
		streams.close()
	}
	const last = async () => {
		reach.stop()
		await jobs?.stop()
		await control?.close()
		await close()
	}
	closeGently(server, { first, last }, logger)
}

function immutableAssets(response: http.ServerResponse, path: string): void {
	response.setHeader(
		'cache-control',
		path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
	)
}

/** Behind a proxy the public address is what ORIGIN says. */
const hostOf = (origin: string | undefined) =>
	origin ? { host: new URL(origin).host, protocol: new URL(origin).protocol } : {}

function listen(server: http.Server, { PORT, HOST }: { PORT: number; HOST: string }): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const inUse = error.code === 'EADDRINUSE'
			reject(
				inUse
					? new CannotStart(`Port ${PORT} is in use: stop the other program or set PORT to another number.`)
					: error,
			)
		})
		server.listen(PORT, HOST, resolve)
	})
}

start().catch((error: unknown) => {
	process.stderr.write(
		`${error instanceof CannotStart ? error.message : `Shelfie could not start: ${error instanceof Error ? error.stack : error}`}\n`,
	)
	process.exit(1)
})
