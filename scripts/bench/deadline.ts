import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { grainyPhoto } from '../grainy-photo.ts'
import { startCluster } from '../postgres-cluster.mjs'
import { type ServerProcess, startServer, temporaryDataDir } from '../server-process.ts'
import { askSteadily } from './ask-steadily.ts'
import type { Figure } from './figure.ts'
import { evenly, type Sent, send, towardsDeadline, type Wave } from './intake.ts'
import { percentile } from './jury-load.ts'

/** For trying out: a tenth of the time with BENCH_SCALE=0.1. */
const scale = Number(process.env.BENCH_SCALE ?? 1)
const edition = '/editions/example-open'
const seconds = (whole: number) => Math.max(1, Math.round(whole * scale))
const drainMinutes = 15
/** Processes; the machine may have more cores. */
const most = 4

/** The last hours before a deadline, on PostgreSQL and as many processes as cores; the generator shares the cores. */
export async function benchDeadline(): Promise<Figure[]> {
	const cluster = await startCluster({ durable: true })
	if (!cluster) return []
	const secrets = { SECRET: 'a secret of the bench, long enough to be one', ADDRESS_KEY: '07'.repeat(32) }
	const { dataDir, remove } = await temporaryDataDir()
	const variables = { DEMO: 'on', DATABASE_URL: cluster.url, ...secrets }
	const servers = [await startServer({ dataDir, variables })]
	for (const _core of cpus().slice(1, most)) servers.push(await startServer({ dataDir, variables }))
	const sql = postgres(cluster.url, { max: 1, onnotice: () => {} })
	try {
		return await measure(servers, sql, () => processorTimeOf(cluster.pid()))
	} finally {
		await sql.end()
		await Promise.all(servers.map((server) => server.stop()))
		cluster.stop()
		await remove()
	}
}

async function measure(
	servers: readonly ServerProcess[],
	sql: postgres.Sql,
	databaseTime: () => number,
): Promise<Figure[]> {
	const origins = servers.map(({ origin }) => origin)
	const serverTime = () => servers.reduce((sum, { pid }) => sum + processorTimeOf(pid), 0)
	const [large, shrunk] = [await grainyPhoto(3_800), await grainyPhoto(900)]
	const waves: readonly Wave[] = [
		{ name: '5 a second, 4 MB each', photo: large, due: evenly(5, seconds(300)), within: 3 },
		{ name: '20 a second, shrunk by the phone', photo: shrunk, due: evenly(20, seconds(60)), within: 3 },
		{ name: '60 a second', photo: shrunk, due: evenly(60, seconds(10)), within: 3 },
		{ name: 'as many, ever faster', photo: shrunk, due: towardsDeadline(60 * seconds(10), seconds(10)) },
	]
	const library = await aLibrary(origins[0] ?? '')
	const path = `${edition}/submit?library=${library}`
	const warm = await send(origins, path, { name: 'warm', photo: shrunk, due: evenly(5, 2) })
	if (unkind(warm) > 0) throw new Error(`submissions were answered with ${warm.map(({ status }) => status).join(', ')}`)

	const spent = {
		server: serverTime(),
		own: process.cpuUsage(),
		database: databaseTime(),
		at: performance.now(),
	}
	const gallery = askSteadily(origins, `${edition}/ideas`, 100)
	const health = askSteadily(origins, '/healthz', 4)
	const figures: Figure[] = []
	const acknowledged: string[] = []
	for (const wave of waves) {
		const sent = await send(origins, path, wave)
		acknowledged.push(...sent.filter(({ status }) => status === 303).map(({ title }) => title))
		figures.push(...figuresOf(wave, sent))
		const odd = sent.filter(isUnkind).map(({ status }) => status)
		process.stderr.write(
			`${wave.name}: ${sent.length} sent${odd.length > 0 ? `, answered with ${odd.join(', ')}` : ''}\n`,
		)
	}
	const [galleryTimes, healthTimes] = [await gallery.stop(), await health.stop()]
	const seen = performance.now() - spent.at
	const own = process.cpuUsage(spent.own)
	const times = {
		servers: serverTime() - spent.server,
		database: databaseTime() - spent.database,
		generator: (own.user + own.system) / 1000,
	}
	const total = times.servers + times.database + times.generator
	const drained = await timeUntilDrained(sql)
	const prepared = (serverTime() - spent.server) / acknowledged.length
	const beyond = await send(origins, path, { name: 'beyond', photo: shrunk, due: evenly(200, seconds(5)) })
	acknowledged.push(...beyond.filter(({ status }) => status === 303).map(({ title }) => title))
	const [kept] = await sql<{ count: number }[]>`
		select count(distinct title)::int as count from submissions where title = any(${acknowledged})`
	return [
		...figures,
		{ what: 'acknowledged, and lost', unit: '', value: acknowledged.length - (kept?.count ?? 0), budget: 0 },
		{
			what: 'gallery at 100 a second meanwhile: 95 of 100',
			unit: 'ms',
			value: percentile(galleryTimes, 0.95),
			budget: 300,
		},
		{
			what: 'whether it is well, asked meanwhile: the slowest answer',
			unit: 'ms',
			value: Math.max(...healthTimes),
			budget: 500,
		},
		{ what: 'until every picture was prepared, afterwards', unit: 's', value: drained, budget: drainMinutes * 60 },
		{
			what: 'at 200 a second: answers that are neither a receipt nor a kind refusal',
			unit: '',
			value: unkind(beyond),
			budget: 0,
		},
		{ what: 'at 200 a second: refused', unit: 'of 100', value: (100 * refused(beyond)) / beyond.length },
		{
			what: 'processor time of a submission with all its pictures, all threads',
			unit: 'ms',
			value: prepared,
		},
		{ what: 'cores in use while they were sent', unit: '', value: total / seen },
		...Object.entries(times).map(([who, time]) => ({
			what: `share of the ${who}`,
			unit: 'of 100',
			value: (100 * time) / total,
		})),
	]
}

function figuresOf({ name, within }: Wave, sent: readonly Sent[]): Figure[] {
	const times = sent.filter(({ status }) => status === 303).map(({ time }) => time / 1000)
	return [
		{ what: `${name}: half acknowledged within`, unit: 's', value: percentile(times, 0.5) },
		{ what: `${name}: 95 of 100 within`, unit: 's', value: percentile(times, 0.95), ...(within && { budget: within }) },
		{ what: `${name}: refused`, unit: 'of 100', value: (100 * refused(sent)) / sent.length },
		{ what: `${name}: answers that are neither`, unit: '', value: unkind(sent), budget: 0 },
	]
}

const isRefusal = ({ status, later }: Sent) => (status === 503 || status === 429) && later
const refused = (sent: readonly Sent[]) => sent.filter(isRefusal).length
const isUnkind = (each: Sent) => each.status !== 303 && !isRefusal(each)
const unkind = (sent: readonly Sent[]) => sent.filter(isUnkind).length

/** Seconds; more than the budget when it takes too long to wait for. */
async function timeUntilDrained(sql: postgres.Sql): Promise<number> {
	const began = performance.now()
	const spent = () => (performance.now() - began) / 1000
	while (spent() <= drainMinutes * 60) {
		const [row] = await sql<{ waiting: number }[]>`select count(*)::int as waiting from photos where state = 'waiting'`
		if (row?.waiting === 0) return spent()
		await sleep(1_000)
	}
	return spent()
}

async function aLibrary(origin: string): Promise<string> {
	const page = await (await fetch(`${origin}/libraries?country=LV`)).text()
	const found = /href="\/libraries\/([^"?/]+)"/.exec(page)?.[1]
	if (!found) throw new Error('the directory has no library in LV')
	return found
}

/** Milliseconds of processor time of a process and all its children, those that have ended too; Linux only. */
function processorTimeOf(pid: number): number {
	const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
		.trim()
		.split(/\s+/)
	const ticks = (id: string | number, fields: readonly [number, number]) => {
		try {
			const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
				.replace(/^.*\) /, '')
				.split(' ')
			return stat.slice(...fields).reduce((sum, each) => sum + Number(each), 0)
		} catch {
			return 0
		}
	}
	return 10 * (ticks(pid, [11, 15]) + children.reduce((sum, child) => sum + ticks(child, [11, 13]), 0))
}
